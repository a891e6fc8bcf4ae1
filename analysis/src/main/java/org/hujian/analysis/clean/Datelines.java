package org.hujian.analysis.clean;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hujian.model.Dateline;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words that open a report and say who reports from where on which day.
 *
 * <p>Looks only at the first signs of the first paragraphs. A day without month or year is the one
 * nearest to the day of the stamp; without a stamp it stays open.
 */
final class Datelines {
  /** What a dateline says; the byline is kept apart, since the article holds it elsewhere. */
  record Found(Dateline dateline, @Nullable String byline) {}

  private static final int PARAGRAPHS = 4;
  private static final int WINDOW = 140;

  /** A dateline's day lies at most this long before the stamp, or a day after it. */
  private static final int LONGEST_BEFORE = 20;

  private static final String NAMES = "[\\p{IsHan}·•]{2,8}?(?:[、，,/和 ][\\p{IsHan}·•]{2,8}?){0,4}";

  /** 【大纪元2022年02月04日讯】（大纪元记者张三综合报导） */
  private static final Pattern BRACKETED =
      Pattern.compile(
          "【(?<agency>[\\p{IsHan}A-Za-z0-9]{2,12}?)(?:北京时间|北京時間|台北时间)?\\s?"
              + "(?<year>\\d{4})年(?<month>\\d{1,2})月(?<day>\\d{1,2})日\\s?(?:讯|訊|电|電|消息|报导|報導|报道)】"
              + "(?:\\s?[（(](?<credit>[^（）()]{2,40})[）)])?");

  /** （中央社記者張三台北17日電）, （法新社日内瓦28日电）, （中央社台北6日綜合外電報導） */
  private static final Pattern IN_BRACKETS =
      Pattern.compile(
          "[（(](?<agency>[\\p{IsHan}]{1,8}?(?:社|网|網|报|報|电台|電台|台|通讯社))"
              + "(?<credit>(?:特派员|特派員|特约|特約)?(?:记者|記者)"
              + NAMES
              + "?)?(?<place>[\\p{IsHan}·]{0,16}?)"
              + "(?:(?:(?<year>\\d{4})年)?(?<month>\\d{1,2})月)?(?<day>\\d{1,2})日"
              + "[\\p{IsHan}]{0,4}(?:电|電|讯|訊|报导|報導|报道|報道)[\\p{IsHan}]{0,4}[）)]");

  /** 路透首尔8月6日 -, 新华社北京2月4日电（记者张三） */
  private static final Pattern OPEN =
      Pattern.compile(
          "(?<agency>路透社?|新华社|新華社|中新社|中新网|中新網|人民网|人民網|央视网|新华网|法新社|美联社|美聯社|"
              + "共同社|韩联社|塔斯社|彭博社?|德新社|国际文传电讯社|本报|本報|本网|中央社|[\\p{IsHan}]{2,4}(?:日报|晚报|新闻网|通讯社))"
              + "(?<place>[\\p{IsHan}·、/]{0,12}?)\\s?(?:(?<year>\\d{4})年)?(?<month>\\d{1,2})月(?<day>\\d{1,2})日"
              + "\\s?(?:(?:电|電|讯|訊|消息|专电)(?:\\s?[（(](?<credit>[^（）()]{2,40})[）)])?|[-–—]{1,2})");

  /** 【文/观察者网 张三】 */
  private static final Pattern WRITTEN_BY =
      Pattern.compile(
          "【文/(?<agency>[\\p{IsHan}A-Za-z]{2,12}(?:网|網|报|报道组|社|在线|专栏作者))?\\s{0,2}(?<credit>[\\p{IsHan}A-Za-z·、，"
              + " ]{2,30})?】");

  /** （德国之声中文网） */
  private static final Pattern OUTLET_ONLY =
      Pattern.compile("[（(](?<agency>[\\p{IsHan}A-Za-z]{2,12}(?:中文网|中文網|中文部|独家|獨家|专稿|专讯|專訊))[）)]");

  private static final Pattern REPORTER =
      Pattern.compile(
          "(?:记者|記者)[：:]?\\s?(?<names>"
              + NAMES
              + "?)\\s?(?:(?:综合|綜合|采访|採訪|编译|編譯|整理|专题|專題|连线|連線){0,2}(?:报导|報導|报道|報道))?$");
  private static final List<Pattern> FORMS =
      List.of(BRACKETED, IN_BRACKETS, OPEN, WRITTEN_BY, OUTLET_ONLY);

  private Datelines() {}

  /** The first dateline of a text, completed from the day of the stamp where that is known. */
  static @Nullable Found find(String text, List<Span> paragraphs, @Nullable LocalDate stamp) {
    for (int i = 0; i < Math.min(PARAGRAPHS, paragraphs.size()); i++) {
      Span p = paragraphs.get(i);
      for (Pattern form : FORMS) {
        Matcher m = form.matcher(text);
        m.region(p.start(), Math.min(p.end(), p.start() + WINDOW));
        if (m.lookingAt()) {
          return found(m, form, stamp);
        }
      }
    }
    return null;
  }

  private static Found found(Matcher m, Pattern form, @Nullable LocalDate stamp) {
    String place = group(m, form, "place");
    String credit = group(m, form, "credit");
    if (form == IN_BRACKETS && credit != null) {
      String whole = credit.substring(Math.max(credit.indexOf("记者"), credit.indexOf("記者")) + 2);
      whole = place == null ? whole : whole + place;
      int end = nameEnd(whole);
      credit = whole.substring(0, end);
      place = end < whole.length() ? whole.substring(end) : null;
    } else if (form == WRITTEN_BY && credit != null) {
      credit = credit.strip().substring(credit.strip().lastIndexOf(' ') + 1);
    } else if (credit != null && form != WRITTEN_BY) {
      Matcher reporter = REPORTER.matcher(credit);
      credit = reporter.find() ? reporter.group("names") : null;
    }
    return new Found(
        new Dateline(
            new Span(m.start(), m.end()), group(m, form, "agency"), place, day(m, form, stamp)),
        credit == null || credit.isBlank() ? null : credit.strip());
  }

  /**
   * Where the names of reporters end and the place begins: 趙麗妍|台中, 林長順、吳家豪|台北. Names have three
   * signs unless too few are left for a place.
   */
  private static int nameEnd(String namesAndPlace) {
    int last = 0;
    for (int i = 0; i < namesAndPlace.length(); i++) {
      if ("、，,/和 ".indexOf(namesAndPlace.charAt(i)) >= 0) {
        last = i + 1;
      }
    }
    int left = namesAndPlace.length() - last;
    return last + (left <= 4 ? Math.min(2, left) : 3);
  }

  private static @Nullable LocalDate day(Matcher m, Pattern form, @Nullable LocalDate stamp) {
    String day = group(m, form, "day");
    if (day == null) {
      return null;
    }
    String year = group(m, form, "year");
    String month = group(m, form, "month");
    try {
      int d = Integer.parseInt(day);
      if (year != null && month != null) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), d);
      }
      if (stamp == null) {
        return null;
      }
      for (int back = -1; back <= LONGEST_BEFORE; back++) {
        LocalDate candidate = stamp.minusDays(back);
        if (candidate.getDayOfMonth() == d
            && (month == null || candidate.getMonthValue() == Integer.parseInt(month))) {
          return candidate;
        }
      }
    } catch (DateTimeException e) {
      return null;
    }
    return null;
  }

  private static @Nullable String group(Matcher m, Pattern form, String name) {
    if (!form.namedGroups().containsKey(name)) {
      return null;
    }
    String value = m.group(name);
    return value == null || value.isBlank() ? null : value.strip();
  }
}
