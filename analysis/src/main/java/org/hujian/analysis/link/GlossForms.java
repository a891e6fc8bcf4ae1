package org.hujian.analysis.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.mention.Lexicon;
import org.hujian.analysis.annotate.mention.Lexicon.Section;
import org.hujian.model.Entity;
import org.hujian.model.EntityType;
import org.hujian.model.Span;

/**
 * Forms that the text itself gives in brackets after a name: its Latin original, its abbreviation.
 * Between a person's name and the bracket a title may stand. Does not look at other names.
 */
final class GlossForms {
  /** What may stand before the original and says that the Chinese name is only heard. */
  private static final Set<String> HEARD = Set.of("音译", "译音", "音");

  private static final int LONGEST_TITLE = 6;

  private final Forms forms;
  private final Reading reading;

  GlossForms(Forms forms, Reading reading) {
    this.forms = forms;
    this.reading = reading;
  }

  /** What stands in brackets after a name is another form of it: Latin letters, or 简称. */
  void join() {
    Map<String, Form> byLatin = new HashMap<>();
    String text = reading.folded();
    for (Form f : List.copyOf(forms.all())) {
      for (Span s : f.spans) {
        int open = bracket(f, s.end(), text);
        if (open < 0) {
          continue;
        }
        int close = text.indexOf(')', open, Math.min(text.length(), open + 60));
        if (close < 0) {
          continue;
        }
        int from = open + 1;
        boolean first = true;
        while (from < close) {
          int to = from;
          while (to < close && "，、;；,/".indexOf(text.charAt(to)) < 0) {
            to++;
          }
          boolean sound = HEARD.contains(text.substring(from, to));
          if (!sound && (f.type != EntityType.PERSON || first)) {
            alias(f, from, to, byLatin);
          }
          first &= sound;
          from = to + 1;
        }
      }
    }
  }

  /** Where the bracket after a name opens, or −1. */
  private static int bracket(Form f, int end, String text) {
    int open = end;
    if (open < text.length() && text.charAt(open) == '》') {
      open++;
    }
    if (f.type == EntityType.PERSON) {
      for (int n = LONGEST_TITLE; n >= 2 && open == end; n--) {
        if (end + n < text.length()
            && Lexicon.shared().words(Section.TITLE).contains(text.substring(end, end + n))) {
          open = end + n;
        }
      }
    }
    if (open < text.length() && text.charAt(open) == ' ') {
      open++;
    }
    return open < text.length() && text.charAt(open) == '(' ? open : -1;
  }

  private void alias(Form f, int from, int to, Map<String, Form> byLatin) {
    String folded = reading.folded().substring(from, to).strip();
    for (String lead : List.of("简称", "下称", "以下简称", "又称", "即")) {
      if (folded.startsWith(lead)) {
        folded = folded.substring(lead.length()).strip();
      }
    }
    folded = folded.replace("\"", "").replace("“", "").replace("”", "");
    if (folded.isEmpty()) {
      return;
    }
    boolean latin = folded.chars().allMatch(c -> c < 0x250 || c == '’' || c == '‘' || c == '·');
    if (latin && !Character.isUpperCase(folded.charAt(0))) {
      return;
    }
    if (!latin
        && (f.type != EntityType.ORG || folded.length() > 6 || !shortens(folded, f.folded))) {
      return;
    }
    String printed = reading.article().text().substring(from, to).strip();
    f.printed.add(latin ? printed : folded.length() == printed.length() ? printed : folded);
    f.joins.add(new Entity.Join(printed, latin ? "gloss" : "abbreviation"));
    Form same = byLatin.putIfAbsent(f.type + " " + folded, f);
    if (same != null) {
      Form.unite(same, f, "same gloss");
    }
    Form own = forms.get(f.type, folded);
    if (own != null) {
      Form.unite(f, own, "gloss");
    }
  }

  /** Whether every sign of the short form stands in the long one, in order. */
  static boolean shortens(String brief, String full) {
    int at = 0;
    for (int i = 0; i < brief.length(); i++) {
      at = full.indexOf(brief.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }
}
