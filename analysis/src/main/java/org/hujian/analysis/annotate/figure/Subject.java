package org.hujian.analysis.annotate.figure;

import java.util.List;
import java.util.Set;
import org.hujian.analysis.annotate.Reading;
import org.hujian.model.Figure.Counted;
import org.hujian.model.Span;
import org.hujian.text.segment.Token;
import org.jspecify.annotations.Nullable;

/** Finds the noun that the clause of a figure is about, to its left. */
final class Subject {
  /** Prepositions whose noun is no subject: 在新加坡, 较上日, 从六月. */
  private static final Set<String> ADJUNCTS =
      Set.of(
          "在", "于", "从", "自", "由", "较", "比", "据", "以", "被", "向", "跟", "同", "按", "经", "因", "当", "随",
          "至", "比较", "根据", "按照", "截至", "截止", "相较", "相比", "对", "与", "和", "给", "为", "用", "凭", "靠",
          "让", "使");

  private static final int CLAUSES_BACK = 2;

  private final Reading reading;
  private final String s;
  private final Clauses clauses;
  private final Nouns nouns;

  Subject(Reading reading, Clauses clauses, Nouns nouns) {
    this.reading = reading;
    this.s = reading.folded();
    this.clauses = clauses;
    this.nouns = nouns;
  }

  /** The noun the clause is about: the nearest one to the left that no preposition claims. */
  @Nullable Counted of(Quantity q, Span sentence) {
    int at = q.start();
    if (q.is(Unit.Kind.AGE)) {
      return person(q, sentence);
    }
    if (at > sentence.start() && s.charAt(at - 1) == '以' && s.charAt(Math.max(0, at - 2)) != '数') {
      // 以400亿美元: a price; what is bought stands elsewhere.
      return null;
    }
    int k = reading.tokenAt(Math.max(at - 1, 0));
    if (q.is(Unit.Kind.TIMES) && at > sentence.start() && s.charAt(at - 1) == '的') {
      k = copula(k, sentence.start());
    }
    if (q.is(Unit.Kind.MONEY)
        && k < reading.tokens().size()
        && Nouns.PAY_VERBS.contains(reading.tokens().get(k).word())) {
      return null;
    }
    if (k >= reading.tokens().size()) {
      return null;
    }
    int crossed = 0;
    boolean plain = q.unit() == null && !q.scaled() && !q.approx();
    for (int i = k; i >= 0; i--) {
      Token t = reading.tokens().get(i);
      if (t.start() < sentence.start() || at - t.start() > 120) {
        return null;
      }
      if (t.start() >= at) {
        continue;
      }
      char c = s.charAt(t.start());
      if (c == ')') {
        i = opening(i);
        continue;
      }
      if (c == '。' || c == '；' || c == '！' || c == '？') {
        return null;
      }
      if (clauses.ends(t.start()) && (++crossed > CLAUSES_BACK || plain)) {
        return null;
      }
      boolean verbal =
          crossed == 0
              && (Nouns.MONEY_VERBS.contains(t.word())
                  || t.word().endsWith("罚")
                  || t.word().endsWith("资"));
      boolean measure = i > 0 && Nouns.isMeasure(t, reading.tokens().get(i - 1));
      if (isUnit(i)) {
        continue;
      }
      if (!(nouns.isNoun(t) || verbal || measure)
          || t.end() > at
          || s.charAt(Math.max(0, t.start() - 1)) == '.') {
        continue;
      }
      if (t.pos().startsWith("nr") && !nouns.isMeasureNoun(t)) {
        continue;
      }
      int adjunct = t.end() == at && !t.pos().startsWith("ns") ? -1 : adjunct(i, sentence.start());
      if (adjunct >= 0) {
        i = adjunct;
        continue;
      }
      Span head = t.span();
      boolean suffix = measure || (Nouns.SUFFIXES.contains(t.word()) && i > 0);
      Token stem = suffix ? reading.tokens().get(i - 1) : t;
      if (suffix
          && stem.end() == t.start()
          && (measure || nouns.isNoun(stem) || stem.pos().startsWith("v"))) {
        head = new Span(stem.start(), t.end());
      }
      int edge = Math.min(head.start(), leftEdge(i, sentence.start()));
      return new Counted(new Span(edge, t.end()), head);
    }
    return null;
  }

  /** Whose age it is: the nearest person named or described to the left. */
  private @Nullable Counted person(Quantity q, Span sentence) {
    for (int i = reading.tokenAt(Math.max(0, q.start() - 1)); i >= 0; i--) {
      if (i >= reading.tokens().size()) {
        continue;
      }
      Token t = reading.tokens().get(i);
      if (t.start() < sentence.start() || q.start() - t.start() > 120) {
        break;
      }
      if (t.end() > q.start()) {
        continue;
      }
      if (t.pos().startsWith("nr")) {
        int start = t.start();
        for (int k = i - 1; k >= 0 && reading.tokens().get(k).end() == start; k--) {
          Token left = reading.tokens().get(k);
          if (!left.pos().startsWith("nr") && !left.word().equals("·")) {
            break;
          }
          start = left.start();
        }
        Span name = new Span(start, t.end());
        return new Counted(name, name);
      }
      if (t.pos().startsWith("nn") || Nouns.PERSONS.contains(t.word())) {
        return new Counted(t.span(), t.span());
      }
    }
    return null;
  }

  /** 900万|人, 7|例: the noun is the unit of another figure. */
  private boolean isUnit(int i) {
    Token t = reading.tokens().get(i);
    return i > 0
        && t.span().length() == 1
        && reading.tokens().get(i - 1).pos().startsWith("m")
        && reading.tokens().get(i - 1).end() == t.start();
  }

  /** 甲的投资是乙的14倍: what is counted stands before the verb of being. */
  private int copula(int k, int from) {
    for (int i = k; i >= 0 && k - i < 12 && reading.tokens().get(i).start() >= from; i--) {
      String word = reading.tokens().get(i).word();
      if (word.equals("是") || word.equals("为") || word.equals("达") || word.equals("相当于")) {
        return i - 1;
      }
    }
    return k;
  }

  /** 较7月不足1万亿的实际值增近两成: in a comparison 的 does not end what 较 and 比 reach. */
  private int comparison(int i, int from) {
    List<Token> tokens = reading.tokens();
    boolean goesOn =
        i + 1 < tokens.size()
            && tokens.get(i + 1).pos().startsWith("v")
            && !"为是达".contains(tokens.get(i + 1).word().substring(0, 1));
    for (int k = i - 1; goesOn && k >= 0 && i - k < 12; k--) {
      Token t = tokens.get(k);
      if (t.start() < from || t.pos().startsWith("w")) {
        return -1;
      }
      if (t.word().equals("较") || t.word().equals("比")) {
        return k;
      }
    }
    return -1;
  }

  private int opening(int close) {
    for (int i = close; i >= Math.max(0, close - 30); i--) {
      if (s.charAt(reading.tokens().get(i).start()) == '(') {
        return i;
      }
    }
    return close;
  }

  /** The index of the preposition that claims the noun at {@code i}, or −1. */
  private int adjunct(int i, int from) {
    boolean of = false;
    for (int k = i - 1; k >= 0 && i - k < 8; k--) {
      Token t = reading.tokens().get(k);
      if (t.start() < from || t.pos().startsWith("w")) {
        return -1;
      }
      if (t.word().equals("的")) {
        // 对中国的出口: the preposition belongs to the modifier.
        return comparison(i, from);
      }
      boolean than = t.word().equals("高于") || t.word().equals("低于") || t.word().equals("多于");
      boolean trade = "自从对向".contains(t.word()) && i - k >= 2;
      Token noun = reading.tokens().get(i);
      if (trade && (noun.pos().equals("vn") || noun.word().endsWith("额"))) {
        // 自邻国进口, 对邻国出口额: the preposition belongs to the act.
        return -1;
      }
      if (than
          || t.word().equals("较")
          || (ADJUNCTS.contains(t.word()) && t.pos().startsWith("p"))) {
        return k;
      }
      boolean inside =
          t.pos().startsWith("n")
              || t.pos().equals("vn")
              || t.pos().startsWith("b")
              || t.pos().startsWith("a")
              || t.pos().startsWith("m")
              || t.pos().startsWith("q");
      if (!inside) {
        return -1;
      }
    }
    return -1;
  }

  /** How far the noun's modifiers reach to the left. */
  private int leftEdge(int i, int from) {
    int edge = reading.tokens().get(i).start();
    boolean of = false;
    for (int k = i - 1; k >= 0 && i - k < 8; k--) {
      Token t = reading.tokens().get(k);
      if (t.start() < from) {
        break;
      }
      String pos = t.pos();
      boolean modifier =
          nouns.isNoun(t) || pos.startsWith("b") || pos.startsWith("a") || t.word().equals("的");
      boolean preposition = t.word().equals("对") && of;
      boolean verbal = k == i - 1 && Nouns.NOUN_VERBS.contains(t.word());
      of |= t.word().equals("的");
      if (!modifier && !preposition && !verbal) {
        break;
      }
      edge = t.start();
    }
    return s.charAt(edge) == '的' ? edge + 1 : edge;
  }
}
