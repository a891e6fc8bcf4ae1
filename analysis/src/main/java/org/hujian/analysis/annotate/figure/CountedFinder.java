package org.hujian.analysis.annotate.figure;

import java.util.HashMap;
import java.util.Map;
import org.hujian.analysis.annotate.Reading;
import org.hujian.model.Figure.Counted;
import org.hujian.model.Span;
import org.hujian.text.segment.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a figure counts: the noun behind it (近20份合作文件), behind 的 (620亿美元的合约), behind a
 * relative clause (两名被控谋杀的男童), or the noun its clause is about (确诊病例累计1000例), if need be in the
 * clause before.
 *
 * <p>Reads parts of speech, no syntax tree; where the text does not say, the answer is null.
 */
final class CountedFinder {
  private final Reading reading;
  private final String s;
  private final Clauses clauses;
  private final Nouns nouns;
  private final Subject subjects;

  /** What the figures of the sentence were said to count, by their unit. */
  private final Map<String, Counted> said = new HashMap<>();

  private @Nullable Span lastSentence;

  CountedFinder(Reading reading, Clauses clauses, Cues cues) {
    this.reading = reading;
    this.s = reading.folded();
    this.clauses = clauses;
    this.nouns = new Nouns(cues);
    this.subjects = new Subject(reading, clauses, nouns);
  }

  @Nullable Counted counted(Quantity q) {
    if (q.form() == Quantity.Form.SCORE || q.is(Unit.Kind.TOLL)) {
      return null;
    }
    Span sentence = clauses.sentence(q.start());
    if (locates(q)) {
      return null;
    }
    Counted found = counted(q, sentence);
    if (!sentence.equals(lastSentence)) {
      said.clear();
      lastSentence = sentence;
    }
    String unit = unit(q);
    if (found != null && unit != null && found.head().start() >= q.start()) {
      said.put(unit, found);
    }
    return found;
  }

  /** The name of the unit; a large number without any has one of its own: 200万, 35万. */
  private static @Nullable String unit(Quantity q) {
    return q.unit() != null ? q.unit().key() : q.scaled() ? "" : null;
  }

  /** 城北30公里处, 百里外: the measure says where, and counts nothing. */
  private boolean locates(Quantity q) {
    return q.is(Unit.Kind.MEASURE) && q.end() < s.length() && "处外".indexOf(s.charAt(q.end())) >= 0;
  }

  private @Nullable Counted counted(Quantity q, Span sentence) {
    boolean persons = q.is(Unit.Kind.PERSON) && unitEnds(q, '人');
    Counted behind = persons ? null : behind(q, sentence);
    if (behind != null) {
      return behind;
    }
    if (q.is(Unit.Kind.NOUN) || (q.unitSpan() != null && unitEnds(q, '股'))) {
      return self(q);
    }
    Counted verb = act(q);
    if (verb != null) {
      return verb;
    }
    Counted same = persons ? null : saidBefore(q, sentence);
    if (same != null) {
      return same;
    }
    Counted subject = subjects.of(q, sentence);
    if (persons) {
      Token near = before(q);
      boolean apposed =
          near != null
              && near.end() == q.start()
              && near.span().length() > 1
              && near.word().charAt(0) != '全'
              && nouns.isNoun(near)
              && !near.pos().startsWith("ns")
              && !near.pos().startsWith("nr")
              && !near.pos().startsWith("nt");
      boolean named = subject != null && isNumber(subject) && linked(q);
      return apposed || named ? subject : self(q);
    }
    return subject;
  }

  /** 拥有55位选举人, 德州38名: a bare count of the same unit counts the same thing. */
  private @Nullable Counted saidBefore(Quantity q, Span sentence) {
    boolean counts =
        q.is(Unit.Kind.COUNT)
            || q.is(Unit.Kind.PERSON)
            || q.is(Unit.Kind.TIMES)
            || q.is(Unit.Kind.CASE)
            || q.unit() == null;
    String unit = unit(q);
    if (!counts || unit == null || linked(q) || !sentence.equals(lastSentence)) {
      return null;
    }
    Token near = before(q);
    return near != null && nouns.isNoun(near) && !Nouns.isPlace(near) ? null : said.get(unit);
  }

  /** 嫁了两次, 死亡7例: the verb before the figure is what is counted. */
  private @Nullable Counted act(Quantity q) {
    boolean times = q.unit() != null && q.unit().key().equals("次");
    if (!times && !q.is(Unit.Kind.CASE)) {
      return null;
    }
    int at = q.start();
    boolean done = times && at > 0 && "了过".indexOf(s.charAt(at - 1)) >= 0;
    Token t = tokenEndingAt(done ? at - 1 : at);
    if (t == null || !t.pos().startsWith("v")) {
      return null;
    }
    boolean fits =
        times
            ? !Nouns.LIGHT_VERBS.contains(t.word())
                && !nouns.isCue(t)
                && (done || t.span().length() > 1)
            : t.span().length() > 1
                && "到达至有为".indexOf(s.charAt(t.end() - 1)) < 0
                && !Nouns.LIGHT_VERBS.contains(t.word())
                && !nouns.isCue(t);
    return fits ? new Counted(t.span(), t.span()) : null;
  }

  private boolean unitEnds(Quantity q, char c) {
    return q.unitSpan() != null && s.charAt(q.unitSpan().end() - 1) == c;
  }

  /** 8人被起诉: the unit is the noun. */
  private @Nullable Counted self(Quantity q) {
    Span unit = q.unitSpan();
    return unit == null
        ? null
        : new Counted(new Span(unit.end() - 1, unit.end()), new Span(unit.end() - 1, unit.end()));
  }

  /** 死亡人数, 容量, 总数: nouns that name a number. */
  private boolean isNumber(Counted c) {
    char last = s.charAt(c.head().end() - 1);
    return "数量额率度口价".indexOf(last) >= 0;
  }

  /** Whether a verb of being or becoming stands between the subject and the figure. */
  private boolean linked(Quantity q) {
    int at = q.start() - 1;
    while (at > 0 && "了约近逾超共有".indexOf(s.charAt(at)) >= 0) {
      at--;
    }
    return at >= 0 && "为达到至是破过数".indexOf(s.charAt(at)) >= 0;
  }

  private @Nullable Counted behind(Quantity q, Span sentence) {
    int at = q.end();
    boolean of = at < sentence.end() && s.charAt(at) == '的';
    if (of) {
      at++;
    }
    if (at < sentence.end() && s.charAt(at) == '(') {
      int close = clauses.closing(at, sentence.end());
      at = close < 0 ? at : close + 1;
      if (at < sentence.end() && s.charAt(at) == '的') {
        of = true;
        at++;
      }
    }
    boolean measured =
        (q.unit() == null && !q.scaled() && !q.approx())
            || q.is(Unit.Kind.MONEY)
            || q.is(Unit.Kind.MEASURE)
            || q.is(Unit.Kind.PERCENT)
            || q.is(Unit.Kind.TIMES)
            || q.is(Unit.Kind.AGE);
    boolean part = q.is(Unit.Kind.MONEY) && q.start() > 0 && s.charAt(q.start() - 1) == '的';
    boolean verbsFit = (!measured && !q.is(Unit.Kind.NOUN)) || of || part;
    if (of && q.is(Unit.Kind.AGE)) {
      Token name = tokenStartingAt(at);
      if (name != null && name.pos().startsWith("nr") && name.span().length() > 1) {
        return new Counted(name.span(), name.span());
      }
    }
    if (of && quantityNoun(q)) {
      // 造价100亿元的管道: the noun before the figure is what it measures.
      return null;
    }
    String unit = q.unit() == null ? "" : q.unit().key();
    boolean bodies = unit.equals("家") || unit.equals("间") || unit.equals("所") || unit.equals("个");
    boolean events = unit.equals("项") || unit.equals("次") || unit.equals("种");
    NounPhrase phrase =
        new NounPhrase(
            reading,
            clauses,
            nouns,
            new Span(at, sentence.end()),
            verbsFit,
            !measured,
            events,
            bodies);
    Counted found = phrase.read();
    if (found != null && of && q.is(Unit.Kind.AGE)) {
      Token name = tokenStartingAt(found.head().end());
      Token role = tokenEndingAt(found.head().end());
      boolean titled = role != null && role.pos().startsWith("nn");
      if (titled && name != null && name.pos().startsWith("nr") && name.span().length() > 1) {
        return new Counted(new Span(found.span().start(), name.end()), name.span());
      }
    }
    boolean happens = q.is(Unit.Kind.TIMES) || q.is(Unit.Kind.COUNT);
    return found == null && happens ? phrase.verb() : found;
  }

  /** Whether a noun of measure stands right before the figure: 造价, 面积, 人口. */
  private boolean quantityNoun(Quantity q) {
    Token t = before(q);
    return t != null
        && nouns.isNoun(t)
        && t.span().length() > 1
        && "价值额积度量长高重薪费程径".indexOf(s.charAt(t.end() - 1)) >= 0;
  }

  /** The token that ends right before the figure. */
  private @Nullable Token before(Quantity q) {
    int at = q.start();
    while (at > 0 && "了约达为则".indexOf(s.charAt(at - 1)) >= 0) {
      at--;
    }
    return tokenEndingAt(at);
  }

  private @Nullable Token tokenEndingAt(int at) {
    int k = at == 0 ? -1 : reading.tokenAt(at - 1);
    Token t = k < 0 || k >= reading.tokens().size() ? null : reading.tokens().get(k);
    return t != null && t.end() == at ? t : null;
  }

  private @Nullable Token tokenStartingAt(int at) {
    int k = reading.tokenAt(at);
    Token t = k < 0 || k >= reading.tokens().size() ? null : reading.tokens().get(k);
    return t != null && t.start() == at ? t : null;
  }
}
