package org.hujian.analysis.annotate.quotation;

import java.util.Set;

/** Where the content behind a cue begins: after 了, the one addressed, and the mark. */
final class Starts {
  private static final Set<String> ADDRESSED = WordLists.set("addressed");

  private Starts() {}

  static int of(Line line, Lead lead) {
    String text = line.text;
    int end = line.span.end();
    int i = lead.end();
    if (i < end && "了过到".indexOf(text.charAt(i)) >= 0 && !lead.form().endsWith("到")) {
      i++;
    }
    if (ADDRESSED.contains(lead.form())) {
      i = behindAddressee(line, i, lead.form().startsWith("告诉") ? 30 : 9);
    }
    return skip(text, i, end);
  }

  /** 告诉法新社，: behind the one told, if a mark or 说 closes the phrase soon. */
  private static int behindAddressee(Line line, int from, int far) {
    String text = line.text;
    int limit = Math.min(line.span.end(), from + far);
    for (int k = from; k < limit; k++) {
      if ("，：:,“「".indexOf(text.charAt(k)) >= 0) {
        return k;
      }
      if (text.charAt(k) == '说' && k > from) {
        return k + 1;
      }
    }
    // 告诫美国和中国不要…: behind the first name or pronoun.
    int i = line.index(from);
    int end = from;
    while (i < line.words.size()) {
      Word w = line.words.get(i);
      boolean party =
          w.is(Word.Kind.NAME) || w.is(Word.Kind.PERSON) || w.is(Word.Kind.PRONOUN) || w.human();
      boolean join = end > from && Words.joins(w);
      if (!party && !join) {
        break;
      }
      end = w.end();
      i++;
    }
    return end;
  }

  /** The next offset that is no blank, comma or colon. */
  static int skip(String text, int from, int end) {
    int i = from;
    while (i < end && " ，,：:；;".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /** Whether the cue ends its sentence: …，他说。 */
  static boolean endsClause(Line line, Lead lead) {
    int i = lead.end();
    return i >= line.span.end()
        || "。！？".indexOf(line.text.charAt(i)) >= 0
        || (line.text.charAt(i) == '；'
            && (i + 1 >= line.text.length() || "“「".indexOf(line.text.charAt(i + 1)) < 0));
  }
}
