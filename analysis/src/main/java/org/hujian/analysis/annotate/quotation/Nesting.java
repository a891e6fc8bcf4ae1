package org.hujian.analysis.annotate.quotation;

import java.util.Set;

/** Tells whether one attribution hands on, or holds, the one after it in the same sentence. */
final class Nesting {
  /** Deny or doubt what others say: those are not relayed. */
  static final Set<String> DENIALS = WordLists.set("denial");

  private Nesting() {}

  /** A报道说，B表示…: A has no words of its own. */
  static boolean relayed(String text, Claim previous, Claim claim) {
    if (claim.way() == Subject.Way.NONE || claim.lead().frame() != null) {
      return false;
    }
    boolean hands =
        previous.lead().kind() == CueClass.RELAY
            || (previous.way() == Subject.Way.FRAME && previous.lead().form().startsWith("据"));
    boolean media =
        previous.source() != null
            && (Frames.media(previous.source().in(text))
                || previous.source().in(text).endsWith("记者"));
    return hands
        && media
        && claim.begin() - previous.content() < 40
        && noStop(text, previous.content(), claim.begin())
        && (claim.clause() <= previous.content() + 1
            || claim.way() != Subject.Way.NEAR
            || noComma(text, previous.content(), claim.clause())
            || opening(text, previous.content(), claim.clause()));
  }

  /** Whether the attribution opens what a frame that ends here brings. */
  static boolean opens(String text, int end, Claim claim) {
    return claim.begin() - end < 40 && noStop(text, end, claim.begin());
  }

  private static boolean noStop(String text, int a, int b) {
    for (int i = a; i < b; i++) {
      if ("。；！？".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean noComma(String text, int a, int b) {
    for (int i = a; i < b - 1; i++) {
      if (text.charAt(i) == '，') {
        return false;
      }
    }
    return true;
  }

  /** Whether what stands between is only when, where or whereupon: 对于…，, 在…时，. */
  private static boolean opening(String text, int a, int b) {
    return a < b && "对在就当针面谈关".indexOf(text.charAt(a)) >= 0;
  }

  static boolean nested(Claim previous, Claim claim) {
    return claim.way() != Subject.Way.NONE
        && (claim.lead().kind().utters()
            || (claim.lead().kind() == CueClass.JUDGEMENT
                && DENIALS.contains(previous.lead().form())))
        && (previous.lead().kind().utters() || DENIALS.contains(previous.lead().form()))
        && claim.clause() <= previous.content() + 1
        && claim.pending() == null;
  }
}
