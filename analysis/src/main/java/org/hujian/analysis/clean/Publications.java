package org.hujian.analysis.clean;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.hujian.model.Dateline;
import org.hujian.model.Publication;
import org.hujian.model.Publication.Origin;
import org.hujian.model.RawDocument;
import org.hujian.model.RawDocument.Declared;
import org.hujian.model.RawDocument.Field;
import org.hujian.model.Removed;
import org.jspecify.annotations.Nullable;

/**
 * Tells when an article was published.
 *
 * <p>The day that the article itself gives goes before the stamp of the file: first its dateline,
 * then a time printed above the text, then the day in its address. Where none of them speaks, or
 * all agree, the stamp stands, read on China's clock. Where they differ from it, the clock is
 * looked for on which both are right: the printed one's, then the outlet's own; if there is none,
 * only the day is kept.
 */
final class Publications {
  static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** A printed time is believed if it lies at most so many days before the stamp. */
  private static final int LONGEST_BEFORE = 400;

  /** A page follows its last picture by minutes; more than this proves nothing about the clock. */
  private static final Duration SOON = Duration.ofMinutes(90);

  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

  private record Shown(LocalDate day, Origin origin, @Nullable Stamp stamp) {}

  private Publications() {}

  /** The stamp that the file or page declares, on China's clock, or null. */
  static @Nullable Publication declared(RawDocument raw, Page page) {
    for (Declared d : raw.declared()) {
      if (d.field() != Field.PUBLISHED) {
        continue;
      }
      Stamp stamp = Stamp.parse(d.value());
      if (stamp == null || stamp.day().isBefore(FIRST)) {
        continue;
      }
      Stamp right = byPictures(stamp, raw, page.pictures());
      return new Publication(
          right.in(CHINA), origin(d), right.time() == null, right.equals(stamp) ? null : d.value());
    }
    String printed = page.imprint().published();
    Stamp stamp = printed == null ? null : Stamp.parse(printed);
    return stamp == null
        ? null
        : new Publication(stamp.in(CHINA), Origin.META, stamp.time() == null);
  }

  /** The publication, from the declared stamp and what the article shows. */
  static @Nullable Publication of(
      @Nullable Publication declared,
      @Nullable Dateline dateline,
      List<Removed> removed,
      @Nullable String url,
      @Nullable ZoneId zone) {
    Shown shown = shown(declared, dateline, removed, url);
    if (shown == null) {
      return declared;
    }
    if (declared != null && declared.at().toLocalDate().equals(shown.day)) {
      return declared;
    }
    OffsetDateTime at = null;
    Stamp printed = shown.stamp;
    if (printed != null && printed.time() != null) {
      ZoneOffset offset = printed.offset();
      ZoneId clock = offset != null ? offset : zone == null ? CHINA : zone;
      at = printed.in(clock);
    } else if (declared != null && zone != null && !declared.day()) {
      OffsetDateTime there = declared.at().atZoneSameInstant(zone).toOffsetDateTime();
      at = there.toLocalDate().equals(shown.day) ? there : null;
    }
    return at == null
        ? new Publication(
            shown.day.atTime(LocalTime.MIDNIGHT).atZone(CHINA).toOffsetDateTime(),
            shown.origin,
            true)
        : new Publication(at, shown.origin, false);
  }

  private static @Nullable Shown shown(
      @Nullable Publication declared,
      @Nullable Dateline dateline,
      List<Removed> removed,
      @Nullable String url) {
    if (dateline != null && dateline.day() != null) {
      return new Shown(dateline.day(), Origin.DATELINE, null);
    }
    LocalDate stamp = declared == null ? null : declared.at().toLocalDate();
    for (Removed r : removed) {
      if (!r.why().equals("time-stamp")) {
        continue;
      }
      Stamp printed = Stamp.parse(r.text());
      if (printed != null && near(printed, stamp)) {
        return new Shown(printed.day(), Origin.META, printed);
      }
    }
    LocalDate inUrl = url == null || stamp == null ? null : UrlDay.near(url, stamp);
    return inUrl == null ? null : new Shown(inUrl, Origin.URL, null);
  }

  /** A bare day after the stamp is the day of a printed issue, not of the report. */
  private static boolean near(Stamp printed, @Nullable LocalDate stamp) {
    if (stamp == null) {
      return printed.day().isAfter(FIRST);
    }
    long before = stamp.toEpochDay() - printed.day().toEpochDay();
    return before >= (printed.time() == null ? 0 : -1) && before <= LONGEST_BEFORE;
  }

  /** Takes the stamp for local time where the page's pictures show that it is. */
  private static Stamp byPictures(Stamp stamp, RawDocument raw, List<String> pictures) {
    if (stamp.time() == null || !ZoneOffset.UTC.equals(stamp.offset())) {
      return stamp;
    }
    LocalDateTime at = stamp.day().atTime(stamp.time());
    LocalDateTime upload = PictureClock.lastUpload(raw, pictures, at);
    boolean local = upload != null && Duration.between(upload, at).compareTo(SOON) <= 0;
    return local ? new Stamp(stamp.day(), stamp.time(), null) : stamp;
  }

  private static Origin origin(Declared d) {
    return switch (d.place()) {
      case FRONT_MATTER, MIRROR_COMMENT, MIRROR_LINK, RECORD -> Origin.FRONT_MATTER;
      case JSON_LD, OPEN_GRAPH, META, TIME_ELEMENT, HTML -> Origin.META;
      case FILE_NAME -> Origin.URL;
    };
  }
}
