package org.hujian.analysis.clean;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.hujian.model.Publication;
import org.hujian.model.RawDocument;
import org.hujian.model.RawDocument.Declared;
import org.hujian.model.RawDocument.Field;
import org.hujian.model.RawDocument.Place;
import org.jspecify.annotations.Nullable;

/** Tells when an article was published. */
final class Publications {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Nullable Publication of(RawDocument raw, String text) {
    for (Declared d : raw.declared()) {
      if (d.field() == Field.PUBLISHED) {
        Instant at = instant(d);
        if (at != null) {
          return new Publication(
              at.atZone(ZONE).toOffsetDateTime(), Publication.Origin.FRONT_MATTER, false);
        }
      }
    }
    return null;
  }

  private static @Nullable Instant instant(Declared d) {
    try {
      if (d.place() == Place.MIRROR_COMMENT) {
        return Instant.ofEpochMilli(Long.parseLong(d.value()));
      }
      return Character.isDigit(d.value().charAt(0))
          ? OffsetDateTime.parse(d.value()).toInstant()
          : OffsetDateTime.parse(d.value(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }
}
