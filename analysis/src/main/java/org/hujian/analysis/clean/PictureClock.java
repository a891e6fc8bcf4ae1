package org.hujian.analysis.clean;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hujian.model.RawDocument;
import org.hujian.model.RawDocument.Field;
import org.jspecify.annotations.Nullable;

/**
 * When the pictures of a page were put on the outlet's server, as their addresses tell: {@code
 * …/20220207172822115.png}.
 *
 * <p>Some sites print a local time and call it GMT. A picture cannot have been uploaded hours after
 * the page that shows it; a stamp that follows the last upload by minutes, when both are read on
 * one clock, was made by that clock.
 */
final class PictureClock {
  private static final Pattern UPLOADED =
      Pattern.compile(
          "/(20\\d{2}(?:0[1-9]|1[0-2])[0-3]\\d[0-2]\\d[0-5]\\d[0-5]\\d)\\d{0,6}[^/]{0,12}\\.(?:jpe?g|png|gif|webp)",
          Pattern.CASE_INSENSITIVE);
  private static final int MOST = 200;

  private PictureClock() {}

  /** The last upload that is not later than this moment of the same clock, or null. */
  static @Nullable LocalDateTime lastUpload(
      RawDocument raw, List<String> pictures, LocalDateTime until) {
    List<String> addresses = new ArrayList<>(pictures);
    raw.declared().stream()
        .filter(d -> d.field() == Field.IMAGE)
        .forEach(d -> addresses.add(d.value()));
    LocalDateTime last = null;
    for (String address : addresses.subList(0, Math.min(MOST, addresses.size()))) {
      LocalDateTime at = upload(address);
      if (at != null && !at.isAfter(until) && (last == null || at.isAfter(last))) {
        last = at;
      }
    }
    return last;
  }

  private static @Nullable LocalDateTime upload(String address) {
    if (address.length() > 500) {
      return null;
    }
    Matcher m = UPLOADED.matcher(address);
    if (!m.find()) {
      return null;
    }
    String d = m.group(1);
    try {
      return LocalDateTime.of(
          Integer.parseInt(d.substring(0, 4)),
          Integer.parseInt(d.substring(4, 6)),
          Integer.parseInt(d.substring(6, 8)),
          Integer.parseInt(d.substring(8, 10)),
          Integer.parseInt(d.substring(10, 12)),
          Integer.parseInt(d.substring(12, 14)));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
