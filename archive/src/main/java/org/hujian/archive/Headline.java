package org.hujian.archive;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A report in a list: what is printed of it without reading its text.
 *
 * @param key names the report through all its wordings
 * @param article id of the current wording
 * @param versions how many wordings are kept
 * @param event null while it has not been placed
 * @param story null while it has not been placed
 * @param copyOf key of the report it is a copy of, or null
 * @param why what decided the place
 */
public record Headline(
    String key,
    String article,
    String source,
    @Nullable String url,
    @Nullable String outlet,
    String title,
    @Nullable OffsetDateTime published,
    String language,
    int versions,
    @Nullable String event,
    @Nullable String story,
    @Nullable String copyOf,
    @Nullable String why) {
  /** The day of publication in the outlet's own zone, or null. */
  public @Nullable LocalDate day() {
    return published == null ? null : published.toLocalDate();
  }
}
