package org.hujian.archive.search;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hujian.archive.search.Query.Amount;
import org.hujian.archive.search.Query.Days;
import org.hujian.archive.search.Query.InStory;
import org.hujian.archive.search.Query.Outlet;
import org.hujian.archive.search.Query.Phrase;
import org.hujian.archive.search.Query.Place;
import org.hujian.archive.search.Query.Speaker;
import org.hujian.archive.search.Query.Term;
import org.hujian.archive.search.Query.Words;
import org.hujian.text.fold.Fold;
import org.hujian.text.numeral.Numeral;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query language.
 *
 * <pre>
 * query  = { item } ;                                  items are separated by blanks
 * item   = [ "-" ] ( field ":" value | phrase | word ) ;
 * field  = "speaker" | "outlet" | "place" | "date" | "figure" | "story"
 *        | "发言人" | "媒体" | "地点" | "日期" | "数字" | "故事" ;
 * value  = phrase | word ;
 * phrase = '"' text '"' | "“" text "”" | "「" text "」" ;
 *
 * date   = day | day ".." [ day ] | ".." day | [ "&gt;" | "&lt;" | "&gt;=" | "&lt;=" ] day ;
 * day    = year [ "-" month [ "-" day-of-month ] ] ;
 * figure = [ "&gt;" | "&lt;" | "&gt;=" | "&lt;=" | "=" ] number [ unit ] | number ".." number [ unit ] ;
 * number = 1000 | 1,000 | 3.5亿 | 一千二百 ;
 * </pre>
 *
 * <p>Full-width signs are as good as half-width ones. Field names are not case-sensitive.
 */
public final class QueryParser {
  private static final Map<String, String> FIELDS = new LinkedHashMap<>();

  static {
    for (String pair :
        List.of("speaker 发言人", "outlet 媒体", "place 地点", "date 日期", "figure 数字", "story 故事")) {
      String[] names = pair.split(" ");
      FIELDS.put(names[0], names[0]);
      FIELDS.put(names[1], names[0]);
    }
  }

  private final String query;
  private int at;

  private QueryParser(String query) {
    this.query = query;
  }

  /** The query in {@code text}; an empty one asks for everything. */
  public static Query parse(String text) {
    QueryParser p = new QueryParser(text);
    List<Term> terms = new ArrayList<>();
    while (p.skipBlanks()) {
      terms.add(p.item());
    }
    return new Query(terms);
  }

  private boolean skipBlanks() {
    while (at < query.length() && blank(query.charAt(at))) {
      at++;
    }
    return at < query.length();
  }

  private Term item() {
    int start = at;
    boolean not =
        (query.charAt(at) == '-' || query.charAt(at) == '－')
            && at + 1 < query.length()
            && !blank(query.charAt(at + 1));
    if (not) {
      at++;
    }
    if (closing(query.charAt(at)) != 0) {
      return new Phrase(phrase(), not);
    }
    int colon = colon();
    if (colon < 0) {
      return new Words(word(), not);
    }
    String name = Fold.fold(query.substring(at, colon)).toLowerCase(java.util.Locale.ROOT);
    String field = FIELDS.get(name);
    if (field == null) {
      if (!looksLikeField(name)) {
        return new Words(word(), not);
      }
      throw new QueryException(unknown(name), query, not ? start + 1 : start);
    }
    at = colon + 1;
    if (at >= query.length() || blank(query.charAt(at))) {
      throw new QueryException(field + ": needs a value behind the colon", query, at);
    }
    int valueAt = at;
    String value = closing(query.charAt(at)) != 0 ? phrase() : word();
    return field(field, value, valueAt, not);
  }

  private static String unknown(String name) {
    for (String known : List.of("speaker", "outlet", "place", "date", "figure", "story")) {
      if (near(name, known)) {
        return "there is no field '" + name + "': did you mean '" + known + "'?";
      }
    }
    return "there is no field '"
        + name
        + "'; the fields are speaker, outlet, place, date, figure, story";
  }

  /** One letter missing, added, changed, or the first three the same. */
  private static boolean near(String a, String b) {
    if (a.length() >= 3 && b.startsWith(a.substring(0, 3))) {
      return true;
    }
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    int j = 0;
    while (j < a.length() - i
        && j < b.length() - i
        && a.charAt(a.length() - 1 - j) == b.charAt(b.length() - 1 - j)) {
      j++;
    }
    return Math.max(a.length(), b.length()) - i - j <= 1;
  }

  private static boolean looksLikeField(String name) {
    return name.length() >= 3
        && name.length() <= 12
        && !name.startsWith("http")
        && name.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private Term field(String field, String value, int valueAt, boolean not) {
    return switch (field) {
      case "speaker" -> new Speaker(value, not);
      case "outlet" -> new Outlet(value, not);
      case "place" -> new Place(value, not);
      case "story" -> new InStory(value, not);
      case "date" -> days(Fold.fold(value), valueAt, not);
      default -> amount(Fold.fold(value), valueAt, not);
    };
  }

  /** The offset of a colon in this item, or -1. */
  private int colon() {
    for (int i = at; i < query.length() && !blank(query.charAt(i)); i++) {
      char c = query.charAt(i);
      if (c == ':' || c == '：') {
        return i;
      }
      if (closing(c) != 0) {
        return -1;
      }
    }
    return -1;
  }

  private String word() {
    int start = at;
    while (at < query.length() && !blank(query.charAt(at))) {
      at++;
    }
    return query.substring(start, at);
  }

  private String phrase() {
    int open = at;
    char close = closing(query.charAt(at));
    int end = query.indexOf(close, at + 1);
    if (end < 0) {
      throw new QueryException("this quotation mark is never closed", query, open);
    }
    at = end + 1;
    String inside = query.substring(open + 1, end).strip();
    if (inside.isEmpty()) {
      throw new QueryException("there is nothing between these quotation marks", query, open);
    }
    return inside;
  }

  private static char closing(char open) {
    return switch (open) {
      case '"' -> '"';
      case '＂' -> '＂';
      case '“' -> '”';
      case '「' -> '」';
      case '『' -> '』';
      default -> 0;
    };
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || c == '\u3000' || c == '\u00a0';
  }

  // Dates.

  private Term days(String v, int valueAt, boolean not) {
    int range = v.indexOf("..");
    if (range >= 0) {
      LocalDate from = range == 0 ? null : day(v.substring(0, range), valueAt, false);
      String end = v.substring(range + 2);
      LocalDate to = end.isEmpty() ? null : day(end, valueAt + range + 2, true);
      if (from == null && to == null) {
        throw new QueryException("a span of days needs a day at one end", query, valueAt);
      }
      if (from != null && to != null && to.isBefore(from)) {
        throw new QueryException("this span of days ends before it begins", query, valueAt);
      }
      return new Days(from, to, not);
    }
    String sign = sign(v);
    String day = v.substring(sign.length());
    int dayAt = valueAt + sign.length();
    LocalDate first = day(day, dayAt, false);
    LocalDate last = day(day, dayAt, true);
    return switch (sign) {
      case ">" -> new Days(last.plusDays(1), null, not);
      case ">=" -> new Days(first, null, not);
      case "<" -> new Days(null, first.minusDays(1), not);
      case "<=" -> new Days(null, last, not);
      default -> new Days(first, last, not);
    };
  }

  private LocalDate day(String s, int where, boolean last) {
    try {
      String[] p = s.replace('/', '-').split("-", -1);
      int year = Integer.parseInt(p[0]);
      if (p.length > 3 || year < 1800 || year > 2200) {
        throw new DateTimeException(s);
      }
      if (p.length == 1) {
        return last ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1);
      }
      YearMonth month = YearMonth.of(year, Integer.parseInt(p[1]));
      if (p.length == 2) {
        return last ? month.atEndOfMonth() : month.atDay(1);
      }
      return month.atDay(Integer.parseInt(p[2]));
    } catch (NumberFormatException | DateTimeException e) {
      throw new QueryException(
          "'" + s + "' is no day: write 2022-02-04, 2022-02 or 2022", query, where);
    }
  }

  private static String sign(String v) {
    for (String s : List.of(">=", "<=", "≥", "≤", ">", "<", "=", "＞", "＜", "＝")) {
      if (v.startsWith(s)) {
        return switch (s) {
          case "≥" -> ">=";
          case "≤" -> "<=";
          case "＞" -> ">";
          case "＜" -> "<";
          case "＝" -> "=";
          default -> s;
        };
      }
    }
    return "";
  }

  // Figures.

  private Term amount(String v, int valueAt, boolean not) {
    String sign = sign(v);
    String rest = v.substring(sign.length());
    int restAt = valueAt + sign.length();
    int range = rest.indexOf("..");
    if (sign.isEmpty() && range >= 0) {
      String end = rest.substring(range + 2);
      int n = number(end);
      BigDecimal from = value(rest.substring(0, range), restAt);
      BigDecimal to = value(end.substring(0, n), restAt + range + 2);
      if (to.compareTo(from) < 0) {
        throw new QueryException("this range ends before it begins", query, valueAt);
      }
      return new Amount(from.doubleValue(), to.doubleValue(), end.substring(n), not);
    }
    int n = number(rest);
    double x = value(rest.substring(0, n), restAt).doubleValue();
    String unit = rest.substring(n);
    return switch (sign) {
      case ">" -> new Amount(Math.nextUp(x), null, unit, not);
      case ">=" -> new Amount(x, null, unit, not);
      case "<" -> new Amount(null, Math.nextDown(x), unit, not);
      case "<=" -> new Amount(null, x, unit, not);
      default -> new Amount(x, x, unit, not);
    };
  }

  private static int number(String s) {
    int n = 0;
    while (n < s.length()
        && (Numeral.isNumeral(s.charAt(n))
            || ".,".indexOf(s.charAt(n)) >= 0
            || digit(s.charAt(n)))) {
      n++;
    }
    return n;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private BigDecimal value(String s, int where) {
    @Nullable BigDecimal v = s.isEmpty() ? null : Numeral.parse(s.replace(",", ""));
    if (v == null) {
      throw new QueryException(
          "'" + s + "' is no number: write figure:>1000人, figure:3.5亿 or figure:10..20",
          query,
          where);
    }
    return v;
  }
}
