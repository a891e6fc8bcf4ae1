package org.hujian.analysis.clean;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line between a page's heading and its text that says when and from whom: {@code 2019-09-07
 * 09:59 来源：样例网}.
 *
 * <p>Looks only at short lines before the first paragraph and at the first ones of the article.
 *
 * @param published the first time printed there, as printed
 * @param origin whom the outlet says it took the article from
 */
record Imprint(@Nullable String published, @Nullable String origin) {
  private static final int LONGEST = 160;
  private static final int INSIDE = 4;
  private static final Pattern TIME =
      Pattern.compile(
          "\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?:\\s{0,3}(?:星期.|周.))?(?:\\s{0,4}\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?");
  private static final Pattern LABELLED =
      Pattern.compile("\\s?(?:发布日期|发布时间|發佈時間|发表时间|时间|日期|更新时间|来源)\\s{0,2}[：:]");
  private static final Pattern ORIGIN =
      Pattern.compile("(?:来源|來源|稿源|信息来源|文章来源)\\s{0,2}[：:]\\s{0,2}([\\p{IsHan}A-Za-z0-9·]{2,20})");

  /** Reads the lines before an article's text, its first ones, and labelled ones behind it. */
  static Imprint of(List<Block> before, List<Block> inside, List<Block> after) {
    Reading reading = new Reading();
    before.reversed().forEach(reading::line);
    inside.subList(0, Math.min(INSIDE, inside.size())).forEach(reading::line);
    after.stream().filter(b -> LABELLED.matcher(b.text()).lookingAt()).forEach(reading::line);
    return new Imprint(reading.moment == null ? reading.day : reading.moment, reading.origin);
  }

  /** What has been found so far; a time with a clock goes before a bare day. */
  private static final class Reading {
    private @Nullable String day;
    private @Nullable String moment;
    private @Nullable String origin;

    void line(Block b) {
      if (b.text().length() > LONGEST || b.text().endsWith("。")) {
        return;
      }
      Matcher time = TIME.matcher(b.text());
      while (time.find()) {
        String found = time.group();
        if (Stamp.parse(found) == null) {
          continue;
        }
        boolean withClock = found.indexOf(':') > 0 || found.indexOf('：') > 0;
        if (withClock && moment == null) {
          moment = found;
        } else if (day == null) {
          day = found;
        }
      }
      Matcher from = ORIGIN.matcher(b.text());
      if (origin == null && from.find()) {
        origin = from.group(1);
      }
    }
  }
}
