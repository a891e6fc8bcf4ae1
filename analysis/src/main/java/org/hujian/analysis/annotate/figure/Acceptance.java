package org.hujian.analysis.annotate.figure;

import java.math.BigDecimal;
import java.util.Set;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.figure.Quantity.Form;
import org.hujian.text.segment.Token;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a quantity is a figure, and says why not: an ordinal, an idiom, 一 as an article,
 * a word that points back (两国), a number that names (波音737).
 */
final class Acceptance {
  /** Signs before 一人 and 一个 that make them pronouns: 这一人, 另一个. */
  private static final String POINTING = "这那每某另同任哪唯单之其统第万逐专中";

  /** What happens to persons who are counted: 两人死亡. */
  private static final Set<String> TOLLS =
      Set.of(
          "死亡", "受伤", "受", "当场", "身受", "遇难", "失踪", "丧生", "丧命", "身亡", "遇害", "轻伤", "重伤", "负伤", "被捕",
          "落网", "获救", "被困", "感染", "确诊", "痊愈", "出院", "住院", "死", "伤", "轻", "重", "当选", "被", "因", "获",
          "遭");

  private final String s;
  private final Reading reading;
  private final QuantityReader quantities;
  private final FixedExpressions fixed;

  Acceptance(Reading reading, QuantityReader quantities, FixedExpressions fixed) {
    this.reading = reading;
    this.s = reading.folded();
    this.quantities = quantities;
    this.fixed = fixed;
  }

  /** Why it is no figure, or null if it is one. */
  @Nullable String refusal(Quantity q, boolean modified, int floor, int to) {
    int start = q.number().start();
    char before = start > floor ? s.charAt(start - 1) : ' ';
    if (q.is(Unit.Kind.RANK)) {
      return "names a place in an order";
    }
    if (before == '第' || before == '初') {
      return "an ordinal";
    }
    if (fixed.holds(s, start, q.number().end(), Math.max(0, floor - 4), to)) {
      return "a fixed expression";
    }
    String word = insideWord(q);
    if (word != null) {
      return word;
    }
    if (q.unit() != null && q.unit().key().equals("级") && ordinalGrade(q, to)) {
      return "names a place in an order";
    }
    if (!modified && pointsBack(q, before, floor, to)) {
      return "points back to those already named";
    }
    if (isOne(q)) {
      return one(q, modified, before, to);
    }
    if (q.bare() && !modified && !q.approx()) {
      boolean large = q.min() != null && q.min().compareTo(BigDecimal.valueOf(1_000_000)) >= 0;
      if (q.unit() == null || !(large || q.is(Unit.Kind.MONEY) || q.is(Unit.Kind.PERSON))) {
        return "a power of ten that nothing counts";
      }
    }
    if (q.form() == Form.SCORE || q.form() == Form.FRACTION || q.form() == Form.HALF) {
      return null;
    }
    if (q.is(Unit.Kind.TOLL)) {
      return null;
    }
    if (q.is(Unit.Kind.NOUN) && !modified && small(q) && !arabic(q)) {
      return "points back to those already named";
    }
    return q.unit() == null ? unitless(q, modified, floor, to) : null;
  }

  /** 三级, 5级: a grade, unless it measures a quake or a wind. */
  private boolean ordinalGrade(Quantity q, int to) {
    if (q.min() == null || q.min().scale() > 0) {
      return false;
    }
    int end = q.end();
    return !(s.startsWith("地震", end)
        || s.startsWith("强震", end)
        || s.startsWith("大风", end)
        || s.startsWith("飓风", end)
        || s.startsWith("阵风", end)
        || s.startsWith("台风", end)
        || s.startsWith("余震", end));
  }

  /** 这两项, 上述三人, 两人都: persons and things already named. */
  private boolean pointsBack(Quantity q, char before, int floor, int to) {
    if (arabic(q) || q.approx() || q.max() == null || q.unit() == null) {
      return false;
    }
    if (q.max().compareTo(BigDecimal.TEN) > 0 || q.form() != Form.COUNT) {
      return false;
    }
    int start = q.start();
    if (before == '这' || before == '那' || before == '该') {
      return true;
    }
    if (start - 2 >= floor && (s.startsWith("上述", start - 2) || s.startsWith("所有", start - 2))) {
      return true;
    }
    boolean persons = q.is(Unit.Kind.PERSON) && s.charAt(q.end() - 1) == '人' && !isOne(q);
    return persons && !countsPersons(q, before, floor, to);
  }

  /** 造成三人死亡, 共四人, 另两人: here N人 is a count, elsewhere it stands for those named before. */
  private boolean countsPersons(Quantity q, char before, int floor, int to) {
    if ("共计致有达每各另余他仅只为中".indexOf(before) >= 0) {
      return true;
    }
    Token after = q.end() < to ? quantities.covering(q.end()) : null;
    if (after != null && TOLLS.contains(after.word())) {
      return true;
    }
    if (q.end() < to && s.charAt(q.end()) == '的') {
      return false;
    }
    Token t = q.start() > floor ? quantities.covering(q.start() - 1) : null;
    return t != null && t.pos().startsWith("v") || before == '了';
  }

  private boolean isOne(Quantity q) {
    return q.number().length() == 1 && s.charAt(q.number().start()) == '一';
  }

  private static boolean small(Quantity q) {
    return q.max() == null || q.max().compareTo(BigDecimal.TEN) < 0;
  }

  private boolean arabic(Quantity q) {
    char c = s.charAt(q.number().start());
    return c >= '0' && c <= '9';
  }

  private @Nullable String one(Quantity q, boolean modified, char before, int to) {
    if (q.unit() == null) {
      return "一 without a unit";
    }
    if (q.is(Unit.Kind.TOLL)) {
      boolean pairAfter = q.end() < to && quantities.at(q.end(), to) != null;
      boolean pairBefore = "死伤男女".indexOf(before) >= 0;
      return pairAfter || pairBefore ? null : "一 as an article";
    }
    if (modified || before == '各') {
      return null;
    }
    if (POINTING.indexOf(before) >= 0) {
      return "a pronoun";
    }
    return switch (q.unit().kind()) {
      case MONEY, PERCENT, AGE -> null;
      case MEASURE -> q.unit().key().length() > 1 ? null : "一 as an article";
      case TIMES -> q.unit().key().equals("倍") ? null : "一 as an article";
      case PERSON -> s.charAt(q.end() - 1) == '人' ? null : "一 as an article";
      default -> "一 as an article";
    };
  }

  /** 统一, 四川, 三明治: the number is a part of a word. */
  private @Nullable String insideWord(Quantity q) {
    if (arabic(q) || q.is(Unit.Kind.TOLL)) {
      return null;
    }
    Token t = quantities.covering(q.number().start());
    if (t == null || numeric(t) || t.end() < q.number().end()) {
      return null;
    }
    if (t.pos().startsWith("nr") && q.unit() != null) {
      // Three characters that look like a name to the segmenter: 向两名.
      return null;
    }
    boolean longer = t.end() > q.end() || t.start() < q.start();
    return longer ? "part of the word " + t.word() : null;
  }

  private static boolean numeric(Token t) {
    String pos = t.pos();
    return pos.startsWith("m") || pos.startsWith("q") || pos.startsWith("t") || pos.equals("w");
  }

  private @Nullable String unitless(Quantity q, boolean modified, int floor, int to) {
    boolean large = q.max() == null || q.max().compareTo(BigDecimal.TEN) >= 0;
    if (modified && large) {
      return null;
    }
    if (q.scaled() || q.form() == Form.RANGE || q.form() == Form.ORDER_OF_MAGNITUDE) {
      return null;
    }
    if (q.approx() && large) {
      return null;
    }
    if (!arabic(q)) {
      return "a number word without a unit";
    }
    if (year(q)) {
      return "a year";
    }
    char before = q.start() > floor ? s.charAt(q.start() - 1) : ' ';
    char spaced = before == ' ' && q.start() - 1 > floor ? s.charAt(q.start() - 2) : before;
    if (QuantityReader.isLatin(spaced)) {
      return "a number in a name";
    }
    boolean decimal = q.min() != null && q.min().scale() > 0;
    boolean comma = q.number().in(s).indexOf(',') > 0;
    if (decimal || comma) {
      return null;
    }
    if (q.number().length() >= 8) {
      return "a number that names";
    }
    Token after = q.end() < to ? quantities.covering(q.end()) : null;
    boolean noun = after != null && after.start() == q.end() && after.pos().startsWith("n");
    boolean led = "达到至为破超共有增加降升涨跌报逾".indexOf(before) >= 0;
    if (noun || led) {
      return null;
    }
    return "a bare number";
  }

  private static boolean year(Quantity q) {
    if (q.number().length() != 4 || q.min() == null) {
      return false;
    }
    int v = q.min().intValue();
    return v >= 1900 && v < 2100;
  }
}
