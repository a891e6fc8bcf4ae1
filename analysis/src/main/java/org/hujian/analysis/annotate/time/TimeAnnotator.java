package org.hujian.analysis.annotate.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.Article;
import org.hujian.model.Outlet;
import org.hujian.model.Span;
import org.hujian.model.TimeExpression;
import org.hujian.text.segment.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds time expressions and gives them TIMEX3 values, in the order of the text, none overlapping
 * another.
 *
 * <p>Anchors: the day of the dateline, else the day of publication in the outlet's zone; for 当天 and
 * its like the day that the text spoke of last. Does not say what happened at a time, nor join
 * times into spans.
 *
 * <p>Holds the compiled rules and no other state; one instance serves several threads.
 */
public final class TimeAnnotator {
  private static final String JOINERS = "、至到-—–~～和及与，,";

  /** Verbs before 三天后 that say nothing that could last three days. */
  private static final Set<String> NO_STATE =
      Set.of(
          "将", "会", "要", "可", "可以", "能", "应", "须", "是", "有", "在", "到", "于", "说", "称", "表示", "宣布",
          "预计", "计划", "承诺", "决定", "希望", "定于", "指出", "认为", "拟", "即将", "可能", "没有", "直到", "等到", "想",
          "打算", "准备", "同意");

  private final Grammar grammar = Grammar.load();

  public List<TimeExpression> annotate(Reading reading, Trace trace) {
    Article article = reading.article();
    List<Scanner.Found> scanned = new Scanner(grammar, reading.folded()).scan();
    Anchors anchors = Written.anchors(article, reading.folded(), scanned);
    Resolver resolver = new Resolver(new Context(reading.folded(), anchors, taiwan(article)));
    Walk walk = new Walk(reading);
    List<TimeExpression> out = new ArrayList<>();
    Scanner.@Nullable Found before = null;
    for (Scanner.Found raw : scanned) {
      if (raw.rule().kind() == Rule.Kind.NONE) {
        trace.refused(raw.rule().id(), raw.span(), "looks like a time and is none");
        continue;
      }
      String not = refuse(reading.folded(), before, raw);
      if (not != null) {
        trace.refused(raw.rule().id(), raw.span(), not);
        continue;
      }
      Scanner.Found found = lasted(reading, continued(reading.folded(), before, raw));
      before = found;
      walk.to(found.span().start());
      Place at = new Place(found.span().start(), found.span().end(), walk.sentence, walk.paragraph);
      Resolved r = resolver.resolve(found.rule().kind(), found.frame(), at);
      out.add(new TimeExpression(found.span(), r.type(), r.value(), found.rule().id()));
      if (r.from() != null) {
        boolean year =
            found.frame().hasAny(Slot.YEAR, Slot.YEAR_ROC, Slot.YEAR_SHORT, Slot.YEAR_CTX)
                || (found.frame().has(Slot.YEAR_BY) && found.frame().get(Slot.YEAR_BY) != 0);
        anchors.tell(
            new Anchors.Told(
                r,
                year,
                found.frame().get(Slot.PART, 0),
                found.span().end(),
                walk.sentence,
                walk.paragraph));
      }
    }
    return List.copyOf(out);
  }

  /** Why the expression before makes this one none; null if it does not. */
  private static @Nullable String refuse(
      String s, Scanner.@Nullable Found before, Scanner.Found found) {
    int gap = before == null ? Integer.MAX_VALUE : found.span().start() - before.span().end();
    if (found.frame().has(Slot.JOIN)) {
      boolean joined =
          before != null
              && before.rule().kind() == Rule.Kind.POINT
              && gap == 1
              && JOINERS.indexOf(s.charAt(before.span().end())) >= 0;
      return joined ? null : "goes on with no time before it";
    }
    boolean counted = before != null && before.rule().kind() == Rule.Kind.DURATION;
    return counted && gap == 0 && found.rule().kind() == Rule.Kind.REF
        ? "belongs to the duration before it"
        : null;
  }

  /** 住院三天后: right after a verb it is how long that lasted, not a point three days from here. */
  private Scanner.Found lasted(Reading reading, Scanner.Found found) {
    int start = found.span().start();
    if (!found.rule().id().equals("date.later") || start == 0) {
      return found;
    }
    int at = reading.tokenAt(start - 1);
    if (at >= reading.tokens().size()) {
      return found;
    }
    Token verb = reading.tokens().get(at);
    if (verb.end() != start || !verb.pos().startsWith("v") || NO_STATE.contains(verb.word())) {
      return found;
    }
    String s = reading.folded();
    int end = found.span().end();
    while (end > start + 1 && "以之过后".indexOf(s.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Scanner.Found(
        new Span(start, end), found.frame().without(Slot.WAY), grammar.lasting());
  }

  /** 民国103、104年: the second is a year as the first is, not a duration. */
  private static Scanner.Found continued(
      String s, Scanner.@Nullable Found before, Scanner.Found found) {
    Frame f = found.frame();
    if (before == null
        || !before.frame().has(Slot.YEAR_ROC)
        || found.rule().kind() != Rule.Kind.DURATION
        || f.get(Slot.UNIT, 0) != 1
        || !f.has(Slot.AMOUNT)
        || f.has(Slot.VAGUE)
        || f.amount(Slot.AMOUNT) > 150_000
        || found.span().start() - before.span().end() != 1
        || JOINERS.indexOf(s.charAt(before.span().end())) < 0) {
      return found;
    }
    long[] none = new long[Slot.COUNT];
    Arrays.fill(none, Frame.UNSET);
    Frame year = new Frame(none).with(Slot.YEAR_ROC, f.amount(Slot.AMOUNT) / 1000);
    return new Scanner.Found(found.span(), year, before.rule());
  }

  /** Whether 国庆 is the tenth of October: the outlet writes from Taiwan. */
  private static boolean taiwan(Article article) {
    Outlet outlet = article.outlet();
    if (outlet == null) {
      return false;
    }
    return outlet.name().contains("中央社")
        || outlet.name().contains("中央廣播")
        || outlet.name().contains("自由時報")
        || outlet.name().contains("臺")
        || outlet.name().contains("台灣");
  }

  /** Which sentence and paragraph an offset lies in, asked in rising order. */
  private static final class Walk {
    private final Reading reading;
    private int sentence;
    private int paragraph;

    Walk(Reading reading) {
      this.reading = reading;
    }

    void to(int offset) {
      sentence = upTo(reading.sentences(), sentence, offset);
      paragraph = upTo(reading.article().paragraphs(), paragraph, offset);
    }

    private static int upTo(List<Span> spans, int from, int offset) {
      int i = from;
      while (i + 1 < spans.size() && spans.get(i).end() <= offset) {
        i++;
      }
      return i;
    }
  }
}
