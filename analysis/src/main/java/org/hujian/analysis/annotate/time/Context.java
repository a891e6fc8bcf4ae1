package org.hujian.analysis.annotate.time;

import org.hujian.analysis.annotate.time.Anchors.Told;

/**
 * What the words of one article are read against: its text, its anchors, and whose calendar it
 * keeps.
 */
record Context(String folded, Anchors anchors, boolean taiwan) {
  /** Whether the clause looks ahead. */
  boolean ahead(Place at) {
    return Cues.ahead(folded, at.start(), at.end());
  }

  /** 4日到8日: only a word of ranging stands between. */
  boolean joins(Told told, Place at) {
    return told.end() == at.start() - 1 && "至到-—–~～".indexOf(folded.charAt(told.end())) >= 0;
  }
}
