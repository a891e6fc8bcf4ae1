package org.hujian.analysis.annotate.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.figure.Lexicon.Hit;
import org.hujian.analysis.annotate.figure.Quantity.Form;
import org.hujian.model.Span;
import org.hujian.text.numeral.Amount;
import org.hujian.text.numeral.Numeral;
import org.hujian.text.segment.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number and its unit at one place: 480亿立方米, 三分之一, 百分之七, 三成半, 半英里, 数以千计.
 *
 * <p>Does not decide whether it is a figure, and does not read the words around it.
 */
final class QuantityReader {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Characters that with 成 before them make another word: 三成员, 两成功. */
  private static final String NOT_TENTH = "员为立功本果品长交年绩就熟人都型份";

  /** Words after 男 or 女 that make them a noun's part: 一男子, 两女生. */
  private static final String NOT_TOLL = "女男子性生孩友童星士儿方神团单篮排足婴主者亡员势囚刑去硬心口";

  /** Signs that with 数 behind them make a word: 多数, 人数, 无数. */
  private static final String NOT_SEVERAL = "多少无人总参次户半基倍指分岁件整变负正票席";

  private final Reading reading;
  private final String s;
  private final Units units;

  QuantityReader(Reading reading, Units units) {
    this.reading = reading;
    this.s = reading.folded();
    this.units = units;
  }

  /** Whether a quantity may begin with this character. */
  static boolean begins(char c) {
    return Numeral.isNumeral(c) || c == '数' || c == '几' || c == '半' || c == '翻';
  }

  /** The quantity that begins at {@code from}, or null if none does. */
  @Nullable Quantity at(int from, int to) {
    return switch (s.charAt(from)) {
      case '翻' -> doubling(from, to);
      case '半' -> half(from, from, to);
      case '数' -> {
        if (from > 0 && NOT_SEVERAL.indexOf(s.charAt(from - 1)) >= 0) {
          yield null;
        }
        Quantity order = orderOfMagnitude(from, to);
        yield order == null ? number(from, to) : order;
      }
      default -> number(from, to);
    };
  }

  /** 翻了一番 is twice, 翻两番 four times. */
  private @Nullable Quantity doubling(int from, int to) {
    int i = from + 1;
    if (i < to && s.charAt(i) == '了') {
      i++;
    }
    Amount a = i < to ? Numeral.at(s, i, to) : null;
    if (a == null || a.end() >= to || s.charAt(a.end()) != '番' || a.max().intValue() > 20) {
      return null;
    }
    int end = a.end() + 1;
    BigDecimal v = BigDecimal.TWO.pow(a.max().intValue());
    Span span = new Span(from, end);
    Unit times = new Unit("倍", Unit.Kind.TIMES);
    Span fan = new Span(end - 1, end);
    return new Quantity(
        span, new Span(i, a.end()), v, v, false, false, false, times, fan, Form.DOUBLING);
  }

  /** 数以百计, 数以十万计: from twice the power of ten to just below the next. */
  private @Nullable Quantity orderOfMagnitude(int from, int to) {
    if (!s.startsWith("数以", from) || from + 2 >= to) {
      return null;
    }
    Amount a = Numeral.at(s, from + 2, to);
    if (a == null || a.end() >= to || s.charAt(a.end()) != '计') {
      return null;
    }
    BigDecimal lo = a.min().multiply(BigDecimal.TWO);
    BigDecimal hi = a.min().multiply(BigDecimal.TEN).subtract(BigDecimal.ONE);
    Span number = new Span(from, a.end() + 1);
    Quantity q =
        new Quantity(
            number, number, lo, hi, true, false, true, null, null, Form.ORDER_OF_MAGNITUDE);
    return behind(q, to);
  }

  /** 半数, 半英里; {@code from} may stand on 一 of 一半. */
  private @Nullable Quantity half(int from, int at, int to) {
    int end = at + 1;
    if (from == at && end < to && s.charAt(end) == '数') {
      end++;
    } else if (from == at && (from == 0 || "过近逾".indexOf(s.charAt(from - 1)) < 0)) {
      Quantity q = plain(new Span(from, end), HALF, HALF);
      Quantity measured = behind(q, to);
      boolean fits = measured.is(Unit.Kind.MEASURE) || measured.isTime();
      return fits ? measured : null;
    }
    Token t = covering(at);
    if (t != null && t.end() > end && t.start() >= from) {
      return null;
    }
    Span number = new Span(from, end);
    return new Quantity(number, number, HALF, HALF, false, false, false, null, null, Form.HALF);
  }

  private @Nullable Quantity number(int from, int to) {
    if (s.charAt(from) == '一' && from + 1 < to && s.charAt(from + 1) == '半') {
      return half(from, from + 1, to);
    }
    Amount a = Numeral.at(s, from, to);
    if (a == null) {
      return null;
    }
    if (s.startsWith("分之", a.end()) && a.end() + 2 < to) {
      Quantity f = fraction(from, a, to);
      if (f != null) {
        return f;
      }
    }
    if (a.end() + 1 < to && s.charAt(a.end()) == '/' && !a.scaled()) {
      Quantity f = slashed(from, a, to);
      if (f != null) {
        return f;
      }
    }
    if (a.end() < to && s.charAt(a.end()) == '成') {
      Quantity c = cheng(from, a, to);
      if (c != null) {
        return c;
      }
    }
    Span number = new Span(from, a.end());
    Quantity q =
        new Quantity(
            number,
            number,
            a.min(),
            a.max(),
            a.approx(),
            a.bare(),
            a.scaled(),
            null,
            null,
            Form.NUMBER);
    return behind(q, to);
  }

  private @Nullable Quantity fraction(int from, Amount parts, int to) {
    Amount a = Numeral.at(s, parts.end() + 2, to);
    if (a == null || parts.min().signum() == 0 || parts.approx()) {
      return null;
    }
    Span number = new Span(from, a.end());
    boolean hundred = parts.bare() && parts.min().intValue() == 100;
    boolean thousand = parts.bare() && parts.min().intValue() == 1000;
    if (hundred || thousand) {
      Unit unit = new Unit(hundred ? "%" : "‰", Unit.Kind.PERCENT);
      Span at = new Span(from, parts.end() + 2);
      return new Quantity(
          number, number, a.min(), a.max(), a.approx(), false, false, unit, at, Form.PERCENT);
    }
    BigDecimal lo = divided(a.min(), parts.min());
    BigDecimal hi = divided(a.max(), parts.min());
    return new Quantity(
        number, number, lo, hi, a.approx(), false, false, null, null, Form.FRACTION);
  }

  /** 2/3: a part of ten at most, so that 9/11 and 24/7 stay what they are. */
  private @Nullable Quantity slashed(int from, Amount part, int to) {
    Amount whole = Numeral.at(s, part.end() + 1, to);
    if (whole == null || !ascii(from, whole.end())) {
      return null;
    }
    boolean small = whole.min().compareTo(BigDecimal.TEN) <= 0;
    boolean below = part.min().signum() > 0 && part.min().compareTo(whole.min()) < 0;
    char next = whole.end() < to ? s.charAt(whole.end()) : '。';
    if (!small || !below || next == '/' || next == '-' || next == '月' || next == '日') {
      return null;
    }
    Span number = new Span(from, whole.end());
    BigDecimal v = divided(part.min(), whole.min());
    return new Quantity(number, number, v, v, false, false, false, null, null, Form.FRACTION);
  }

  private boolean ascii(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = s.charAt(i);
      if (c != '/' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  /** Four decimals say a third well enough; a smaller share keeps two digits that count. */
  private static BigDecimal divided(BigDecimal part, BigDecimal whole) {
    BigDecimal v = part.divide(whole, 4, RoundingMode.HALF_UP);
    if (v.compareTo(new BigDecimal("0.001")) < 0) {
      v = part.divide(whole, new MathContext(2, RoundingMode.HALF_UP));
    }
    BigDecimal t = v.stripTrailingZeros();
    return t.scale() < 0 ? t.setScale(0) : t;
  }

  /** 三成 is 30%, 三成五 and 三成半 35%. */
  private @Nullable Quantity cheng(int from, Amount a, int to) {
    int end = a.end() + 1;
    boolean tenth = a.max().compareTo(BigDecimal.TEN) <= 0 && !a.scaled();
    if (!tenth || (end < to && NOT_TENTH.indexOf(s.charAt(end)) >= 0)) {
      return null;
    }
    BigDecimal lo = a.min().movePointRight(1);
    BigDecimal hi = a.max().movePointRight(1);
    boolean vague = a.approx();
    Span unit = new Span(a.end(), end);
    if (end < to) {
      int d = Numeral.digit(s.charAt(end));
      boolean lone = end + 1 >= to || !Numeral.isNumeral(s.charAt(end + 1));
      if (s.charAt(end) == '半') {
        lo = lo.add(BigDecimal.valueOf(5));
        hi = hi.add(BigDecimal.valueOf(5));
        end++;
      } else if (d > 0 && lone && s.charAt(end) != '两') {
        lo = lo.add(BigDecimal.valueOf(d));
        hi = hi.add(BigDecimal.valueOf(d));
        end++;
      } else if (s.charAt(end) == '多') {
        hi = hi.add(BigDecimal.valueOf(9));
        vague = true;
        end++;
      }
    }
    Span span = new Span(from, end);
    Unit percent = new Unit("%", Unit.Kind.PERCENT);
    return new Quantity(span, span, lo, hi, vague, false, false, percent, unit, Form.CHENG);
  }

  private static Quantity plain(Span number, BigDecimal lo, BigDecimal hi) {
    return new Quantity(number, number, lo, hi, false, false, false, null, null, Form.NUMBER);
  }

  /** The same quantity with the unit that stands behind it, if one does. */
  private Quantity behind(Quantity q, int to) {
    int at = q.end();
    if (at < to && s.charAt(at) == ' ') {
      at++;
    }
    Hit<Unit> hit = at < to ? units.at(s, at, to) : null;
    if (hit == null || !fits(q, hit, to)) {
      return q;
    }
    Unit unit = hit.value();
    int end = hit.end();
    if (unit.kind() == Unit.Kind.MONEY && unit.key().equals("人民币")) {
      // 三万元欧元, 9000元日币: the second name says which.
      Hit<Unit> named = units.at(s, end, to);
      if (named != null && named.value().kind() == Unit.Kind.MONEY && named.end() - end > 1) {
        unit = named.value();
        end = named.end();
      } else {
        return coins(q, hit, to);
      }
    }
    Form form =
        switch (unit.kind()) {
          case MONEY -> Form.MONEY;
          case MEASURE -> Form.MEASURE;
          case PERCENT -> Form.PERCENT;
          case AGE -> Form.AGE;
          case TOLL -> Form.TOLL;
          case TIMES, COUNT, PERSON, CASE, NOUN, RANK, TIME ->
              q.form() == Form.NUMBER ? Form.COUNT : q.form();
        };
    return new Quantity(
        new Span(q.start(), end),
        q.number(),
        q.min(),
        q.max(),
        q.approx(),
        q.bare(),
        q.scaled(),
        unit,
        new Span(hit.start(), end),
        form);
  }

  /** 十块三毛, 123元1角1分: what the coins add. */
  private Quantity coins(Quantity q, Hit<Unit> yuan, int to) {
    BigDecimal extra = BigDecimal.ZERO;
    int end = yuan.end();
    for (int k = 0; k < 2; k++) {
      Amount a = end < to ? Numeral.at(s, end, to) : null;
      if (a == null || a.end() >= to || a.max().compareTo(BigDecimal.TEN) >= 0) {
        break;
      }
      char c = s.charAt(a.end());
      boolean jiao = k == 0 && (c == '角' || c == '毛');
      boolean fen = c == '分' && !s.startsWith("分之", a.end());
      if (!jiao && !fen) {
        break;
      }
      extra = extra.add(a.min().movePointLeft(jiao ? 1 : 2));
      end = a.end() + 1;
      if (fen) {
        break;
      }
    }
    if (end > yuan.end() && end < to && s.charAt(end) == '钱') {
      end++;
    }
    return new Quantity(
        new Span(q.start(), end),
        q.number(),
        q.min() == null ? null : q.min().add(extra),
        q.max() == null ? null : q.max().add(extra),
        q.approx(),
        q.bare(),
        q.scaled(),
        yuan.value(),
        new Span(yuan.start(), yuan.end()),
        Form.MONEY);
  }

  private boolean fits(Quantity q, Hit<Unit> hit, int to) {
    char last = s.charAt(hit.end() - 1);
    if (isLatin(last)) {
      return hit.end() >= to || !isLatin(s.charAt(hit.end()));
    }
    char next = hit.end() < to ? s.charAt(hit.end()) : '。';
    return switch (hit.value().kind()) {
      case TOLL -> NOT_TOLL.indexOf(next) < 0;
      case MONEY, PERCENT, AGE, TIME -> true;
      case MEASURE, TIMES, COUNT, PERSON, CASE, NOUN, RANK -> !insideWord(hit);
    };
  }

  /** Whether the unit's characters begin a longer word: 三部门, 5行业. */
  private boolean insideWord(Hit<Unit> hit) {
    Token t = covering(hit.end() - 1);
    if (t == null || t.end() <= hit.end() || t.start() < hit.start()) {
      return false;
    }
    char unit = s.charAt(hit.end() - 1);
    if (t.start() == hit.start() && (unit == '名' || unit == '位' || unit == '个')) {
      return switch (t.word()) {
        case "名额", "名单", "名次", "名校", "位置", "位数", "个人", "个体", "个别", "个股" -> true;
        default -> false;
      };
    }
    if (t.pos().equals("nz") && t.span().length() == 2 && t.start() == hit.start()) {
      // 3万只羊 is cut as if 只羊 were a name.
      return false;
    }
    // 11家中企 is cut 家中|企: of such words the last sign belongs to the next one.
    return !t.pos().startsWith("q") && !t.pos().startsWith("m") && !t.pos().equals("s");
  }

  @Nullable Token covering(int offset) {
    int k = reading.tokenAt(offset);
    if (k >= reading.tokens().size()) {
      return null;
    }
    Token t = reading.tokens().get(k);
    return t.start() <= offset ? t : null;
  }

  static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
