package org.hujian.analysis.annotate.quotation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who published the documents that a text speaks of, so that 报告 or 这份文件 further on still comes
 * through that body.
 */
final class Publishers {
  private static final Set<String> PUBLISHING = WordLists.set("publishing");
  private static final Set<String> DOCUMENTS = Set.copyOf(Frames.DOCUMENTS);
  private static final List<String> POINTING = WordLists.list("document-pointing");
  private static final Set<String> WRITTEN = WordLists.set("written");

  private final Map<String, Span> owners = new HashMap<>();

  /** Takes in who publishes what in this sentence: 某会周四发布一份报告. */
  void read(Line line) {
    List<Word> ws = line.words;
    for (int i = 1; i < ws.size(); i++) {
      if (!PUBLISHING.contains(ws.get(i).text())) {
        continue;
      }
      Span body = Subjects.of(line, line.span.start(), ws.get(i).start()).span();
      if (body == null || !Relays.publishes(line, body)) {
        continue;
      }
      String noun = null;
      for (int k = i + 1; k < ws.size() && !Line.breaks(ws.get(k)); k++) {
        if (DOCUMENTS.contains(ws.get(k).text())) {
          noun = ws.get(k).text();
        }
      }
      if (noun != null && !WRITTEN.contains(noun)) {
        owners.put(noun, body);
      }
    }
  }

  /** Keeps whose document this source was. */
  void keep(String source, Span owner) {
    for (String d : Frames.DOCUMENTS) {
      if (source.endsWith(d) && !WRITTEN.contains(d)) {
        owners.put(d, owner);
      }
    }
  }

  /** Whose document these words point back to: 报告, 该报告, 这份文件; null where that is not told. */
  @Nullable Span of(String source) {
    String noun = source;
    for (String p : POINTING) {
      if (noun.startsWith(p) && noun.length() > p.length() + 1) {
        noun = noun.substring(p.length());
        break;
      }
    }
    return owners.get(noun);
  }
}
