package org.hujian.archive.search;

import java.util.List;
import org.hujian.archive.Headline;
import org.hujian.model.Figure;

/**
 * Figures that count one thing, over all reports, the newest report first.
 *
 * @param reports how many reports have such a figure
 * @param figures of the reports that were asked for, in the order of their texts
 */
public record Counted(long reports, List<Found> figures) {
  /**
   * A figure with the report it stands in.
   *
   * @param text number and unit as printed
   * @param counted what is counted, as printed
   */
  public record Found(Headline in, Figure figure, String text, String counted) {}

  public Counted {
    figures = List.copyOf(figures);
  }
}
