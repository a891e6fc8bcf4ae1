package org.hujian.analysis.annotate.mention;

import java.util.List;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.Mention;
import org.hujian.model.Span;

/**
 * A reading as the tagger's trainer needs it: what the rules alone find, and the feature rows of
 * each sentence.
 *
 * <p>Does not learn; the trainer is not part of the program.
 */
public final class Lesson {
  /** Rows of weights. */
  public static final int ROWS = Features.ROWS;

  /** Features of one character. */
  public static final int WIDTH = Features.WIDTH;

  private final List<Mention> byRules;
  private final Features features;

  private Lesson(List<Mention> byRules, Features features) {
    this.byRules = byRules;
    this.features = features;
  }

  public static Lesson of(Reading reading) {
    Scene scene = new Scene(reading);
    Finds finds = new Rules().find(scene);
    List<Mention> chosen = finds.chosen(scene.text.length(), Trace.NONE);
    return new Lesson(chosen, new Features(scene, finds, chosen));
  }

  /**
   * How much likelier a form of two or three signs is as a Chinese name than as text, in quarters
   * of log2.
   */
  public static int likeName(String form) {
    return form.length() == 3
        ? Signs.shared().three(form.charAt(0), form.charAt(1), form.charAt(2))
        : Signs.shared().two(form.charAt(0), form.charAt(1));
  }

  public List<Mention> byRules() {
    return byRules;
  }

  /**
   * The rows of the sentence's characters, {@link #WIDTH} for each.
   *
   * @param blind leaves out what the rules proposed; such a row is −1
   */
  public int[] rows(Span sentence, boolean blind) {
    int[] rows = new int[sentence.length() * WIDTH];
    for (int i = 0; i < sentence.length(); i++) {
      features.at(sentence.start() + i, rows, i * WIDTH, blind);
    }
    return rows;
  }
}
