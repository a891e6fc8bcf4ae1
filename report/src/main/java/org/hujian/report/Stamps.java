package org.hujian.report;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.hujian.model.Publication;
import org.jspecify.annotations.Nullable;

/** Publication times as they are written out. */
final class Stamps {
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ROOT);

  private Stamps() {}

  /** With seconds and offset; null for none. */
  static @Nullable String iso(@Nullable Publication p) {
    return p == null ? null : ISO.format(p.at());
  }

  /** For people: the day alone where only the day is known; empty for none. */
  static String people(@Nullable Publication p) {
    if (p == null) {
      return "";
    }
    return p.day() ? p.at().toLocalDate().toString() : MINUTE.format(p.at());
  }

  /** The day; empty for none. */
  static String day(@Nullable Publication p) {
    return p == null ? "" : p.at().toLocalDate().toString();
  }
}
