package org.hujian.analysis.annotate.quotation;

import java.util.List;
import org.hujian.model.Span;

/**
 * Answers the two questions of attribution that rules alone cannot: is this word a cue here, and
 * does what is said go on past this stop.
 *
 * <p>The features describe the place by closed word classes, cue forms, marks and what the rules
 * would answer; they hold none of the article's own names or content words.
 */
public interface Judge {
  /**
   * Whether the word at {@code cue} gives somebody's words, writing or stance.
   *
   * @param features the first one is {@code rule=yes} or {@code rule=no}
   * @param content where what it gives would begin
   */
  boolean cue(List<String> features, Span cue, int content);

  /**
   * Whether the content that begins at {@code content} goes on behind the stop at {@code stop}.
   *
   * @param features the first one is {@code rule=yes} or {@code rule=no}
   */
  boolean goesOn(List<String> features, Span cue, int content, int stop);

  /** Answers as the rules would. */
  Judge RULES =
      new Judge() {
        @Override
        public boolean cue(List<String> features, Span cue, int content) {
          return features.getFirst().equals("rule=yes");
        }

        @Override
        public boolean goesOn(List<String> features, Span cue, int content, int stop) {
          return features.getFirst().equals("rule=yes");
        }
      };
}
