package org.hujian.analysis.annotate.figure;

import java.util.List;
import org.hujian.analysis.annotate.Reading;
import org.hujian.model.Figure.Counted;
import org.hujian.model.Span;
import org.hujian.text.segment.Token;
import org.jspecify.annotations.Nullable;

/** Reads a noun phrase from left to right and keeps its last noun. */
final class NounPhrase {
  private static final int LONGEST_PHRASE = 24;

  private final List<Token> tokens;
  private final String s;
  private final Clauses clauses;
  private final Nouns nouns;
  private final Reading reading;
  private final int from;
  private final int to;
  private final boolean verbsFit;
  private final boolean counts;

  /** Whether the unit counts acts: 六项安全保证, 两次长时间关闭. */
  private final boolean events;

  /** Whether the unit counts companies and the like, so that one of them is no mere attribute. */
  private final boolean bodies;

  private int k;
  private @Nullable Span head;
  private boolean place;

  NounPhrase(
      Reading reading,
      Clauses clauses,
      Nouns nouns,
      Span range,
      boolean verbsFit,
      boolean counts,
      boolean events,
      boolean bodies) {
    this.reading = reading;
    this.tokens = reading.tokens();
    this.s = reading.folded();
    this.clauses = clauses;
    this.nouns = nouns;
    this.from = range.start();
    this.to = range.end();
    this.verbsFit = verbsFit;
    this.counts = counts;
    this.events = events;
    this.bodies = bodies;
    this.k = reading.tokenAt(from);
  }

  @Nullable Counted read() {
    int budget = LONGEST_PHRASE;
    while (budget-- > 0 && k < tokens.size() && step(tokens.get(k))) {
      k++;
    }
    if (head == null || (!counts && head.length() == 1 && s.charAt(head.start()) != '人')) {
      return null;
    }
    if (head.length() > 1 && s.charAt(head.end() - 1) == '内') {
      // 三个区内
      head = new Span(head.start(), head.end() - 1);
    }
    int start = from;
    while (start < head.start() && s.charAt(start) == ' ') {
      start++;
    }
    // A word that the figure's end cuts may begin before it.
    return new Counted(new Span(Math.min(start, head.start()), head.end()), head);
  }

  /** 六次打滚, 四项滥权: a verb right behind the unit, where no noun follows. */
  @Nullable Counted verb() {
    int at = reading.tokenAt(from);
    if (at >= tokens.size()) {
      return null;
    }
    Token t = tokens.get(at);
    boolean fits =
        t.start() == from
            && t.end() <= to
            && t.pos().startsWith("v")
            && (t.span().length() > 1 || goes(t));
    return fits && !nouns.isCue(t) ? new Counted(t.span(), t.span()) : null;
  }

  /** 两次到门前, 三次赴外地 */
  private boolean goes(Token t) {
    return events && "到赴去来访".contains(t.word());
  }

  private boolean step(Token t) {
    int start = Math.max(from, t.start());
    if (t.start() >= to || t.end() <= from) {
      return false;
    }
    char c = s.charAt(start);
    if (c == ' ') {
      return true;
    }
    if ("“「『《(".indexOf(c) >= 0) {
      return quoted(start, c);
    }
    if (QuantityReader.isLatin(c)) {
      return latin(start);
    }
    String pos = t.pos();
    if (t.word().equals("的")) {
      // 五架阵风公司的战机 goes on, 四个师的坦克 counts the divisions.
      return (head == null || place) && nounAfter(k + 1);
    }
    if (counts && head == null && start == from && Nouns.COUNTED_AT_ONCE.contains(t.word())) {
      head = t.span();
      return true;
    }
    if (nouns.isNoun(t)) {
      return noun(t, start);
    }
    if (Nouns.SUFFIXES.contains(t.word()) && head != null) {
      head = new Span(head.start(), t.end());
      return true;
    }
    boolean short0 = head != null && head.length() == 1 && t.span().length() <= 2;
    if (short0 && (pos.startsWith("d") || pos.startsWith("v")) && nounAfter(k + 1)) {
      // 亲共立法会议员, 抗疫刺激方案: a verb and its object before the noun.
      return true;
    }
    if (pos.startsWith("a") || pos.startsWith("b")) {
      return head == null ? nounFollows(k + 1) : nounAfter(k + 1);
    }
    if (c == '、' || pos.startsWith("c")) {
      // 九个城市与香港: a name behind 与 is another party; a share or a sum has one noun.
      return head != null
          && counts
          && nounAfter(k + 1)
          && (place || !named(k + 1))
          && !t.word().equals("而");
    }
    if (pos.startsWith("f") || pos.startsWith("s") || pos.startsWith("t")) {
      return head == null && verbsFit;
    }
    if (pos.startsWith("v") || pos.startsWith("p") || pos.startsWith("d") || pos.startsWith("r")) {
      return relative(t);
    }
    if (pos.startsWith("m") || pos.startsWith("q")) {
      return head == null && (nounAfter(k + 1) || (verbsFit && relativeAhead()));
    }
    return false;
  }

  /** A noun of an act that a preposition or a verb follows is what its subject does. */
  private boolean predicate(Token t) {
    if (k + 1 >= tokens.size() || !(t.pos().equals("vn") || t.word().equals("计划"))) {
      return false;
    }
    String next = tokens.get(k + 1).pos();
    return next.startsWith("p") || next.equals("ule") || next.equals("uguo");
  }

  private boolean locative(int at) {
    return at < tokens.size() && tokens.get(at).pos().equals("f");
  }

  private boolean named(int at) {
    String pos = at < tokens.size() ? tokens.get(at).pos() : "";
    return pos.startsWith("ns") || pos.startsWith("nr") || pos.startsWith("nt");
  }

  private boolean noun(Token t, int start) {
    if (head != null
        && !place
        && t.pos().startsWith("ns")
        && !tokens.get(k - 1).pos().startsWith("w")) {
      // 两个邦交国甲和乙: names behind the noun stand beside it.
      return false;
    }
    if (head != null && t.pos().startsWith("nr") && !place) {
      return false;
    }
    if (head != null && t.span().length() == 1 && locative(k + 1)) {
      // 20万公务员头上的刀
      return false;
    }
    if (head != null && !place && predicate(t)) {
      // 2家药厂计划于7月开始
      return false;
    }
    boolean fused = start > t.start();
    boolean weak =
        t.pos().equals("ng") && head == null && !(verbsFit && counts) && !nounAfter(k + 1);
    Token before = k > 0 ? tokens.get(k - 1) : t;
    boolean qualified =
        t.span().length() == 1
            && before.pos().equals("a")
            && before.span().length() == 1
            && before.start() >= from;
    if (weak && !fused && !qualified) {
      return false;
    }
    boolean joins = head != null && Nouns.SUFFIXES.contains(t.word()) && head.end() == start;
    int from0 = joins && head != null ? head.start() : qualified ? before.start() : start;
    Token last = k > 0 ? tokens.get(k - 1) : t;
    boolean verbal = last.pos().startsWith("v") && last.start() >= from && last.end() == start;
    if (head == null && verbal && Nouns.SUFFIXES.contains(t.word())) {
      // 选举|人
      from0 = last.start();
    }
    head = new Span(from0, t.end());
    place =
        t.pos().startsWith("ns")
            || t.pos().startsWith("nt")
            || (t.pos().startsWith("ni") && !(bodies && t.pos().equals("nis")))
            || Nouns.ATTRIBUTES.contains(t.word());
    return true;
  }

  /** F-16V: a run of Latin letters, digits and hyphens is one noun. */
  private boolean latin(int start) {
    int end = start;
    while (end < to && (s.charAt(end) == '-' || s.charAt(end) == '/' || ascii(s.charAt(end)))) {
      end++;
    }
    while (k + 1 < tokens.size() && tokens.get(k + 1).end() <= end) {
      k++;
    }
    head = new Span(start, end);
    place = true;
    return true;
  }

  private boolean ascii(char c) {
    return QuantityReader.isLatin(c) || (c >= '0' && c <= '9');
  }

  /** A quoted name is a part of the phrase, and its head if nothing follows. */
  private boolean quoted(int open, char c) {
    int close = clauses.closing(open, to);
    if (close < 0) {
      return false;
    }
    while (k + 1 < tokens.size() && tokens.get(k + 1).start() <= close) {
      k++;
    }
    boolean of = k + 1 < tokens.size() && tokens.get(k + 1).word().equals("的");
    boolean more = nounAfter(k + 1) || of;
    if (c == '(') {
      // 44例冠状病毒疾病(COVID-19)确诊个案: the phrase goes on behind the bracket.
      boolean verbNoun =
          k + 2 < tokens.size()
              && tokens.get(k + 1).pos().startsWith("v")
              && nouns.isNoun(tokens.get(k + 2))
              && tokens.get(k + 2).end() <= to;
      boolean goesOn = more || (verbsFit && counts && (verbNoun || nounFollows(k + 1)));
      while (goesOn && !more && k + 1 < tokens.size() && !nouns.isNoun(tokens.get(k + 1))) {
        k++;
      }
      return goesOn;
    }
    if (head == null || more) {
      head = new Span(open + 1, Math.max(open + 1, close));
      place = true;
    }
    return more;
  }

  private boolean nounAfter(int at) {
    if (at >= tokens.size() || tokens.get(at).start() >= to) {
      return false;
    }
    Token t = tokens.get(at);
    char c = s.charAt(t.start());
    boolean front = t.word().equals("前") || t.word().equals("原");
    return nouns.isNoun(t)
        || front
        || QuantityReader.isLatin(c)
        || t.pos().startsWith("b")
        || t.pos().startsWith("a")
        || "“「《".indexOf(c) >= 0
        || (head == null && t.pos().startsWith("v") && verbsFit)
        || (t.pos().startsWith("v")
            && at + 1 < tokens.size()
            && tokens.get(at + 1).pos().equals("k"));
  }

  /** An adjective counts as an attribute only if a noun comes before any stop. */
  private boolean nounFollows(int at) {
    for (int i = at; i < at + 3 && i < tokens.size() && tokens.get(i).start() < to; i++) {
      Token t = tokens.get(i);
      if (nouns.isNoun(t)) {
        return true;
      }
      if (t.pos().startsWith("w")) {
        return false;
      }
    }
    return false;
  }

  /** 感染病例, 被控谋杀的男童, 警方通缉的嫌犯: verbs before the noun that is counted. */
  private boolean relative(Token t) {
    if (head != null && !place) {
      if (t.pos().startsWith("v") && k + 1 < tokens.size() && tokens.get(k + 1).pos().equals("k")) {
        // 宗教自由侵犯者
        head = new Span(t.start(), tokens.get(k + 1).end());
        k++;
        return true;
      }
      if (t.pos().startsWith("v")
          && t.span().length() == 2
          && k + 1 < tokens.size()
          && tokens.get(k + 1).end() <= to
          && Nouns.ARRANGEMENTS.contains(tokens.get(k + 1).word())) {
        // 公债购买计划
        return true;
      }
      boolean last = k + 1 >= tokens.size() || tokens.get(k + 1).pos().startsWith("w");
      if (counts
          && last
          && t.pos().startsWith("v")
          && (events || tokens.get(k - 1).pos().equals("vn"))) {
        // 设计变更
        head = new Span(head.start(), t.end());
        return false;
      }
      // 警方通缉的嫌犯: the verb goes on to a noun only through 的 right behind it.
      boolean of = k + 2 < tokens.size() && tokens.get(k + 1).word().equals("的");
      if (verbsFit
          && of
          && t.pos().startsWith("v")
          && nouns.isNoun(tokens.get(k + 2))
          && tokens.get(k + 2).start() < to) {
        head = null;
        k++;
        return true;
      }
      return false;
    }
    if (!verbsFit) {
      return false;
    }
    if (k + 1 < tokens.size() && tokens.get(k + 1).pos().equals("k")) {
      head = new Span(t.start(), tokens.get(k + 1).end());
      k++;
      return true;
    }
    if (t.pos().equals("d")
        && k + 1 < tokens.size()
        && tokens.get(k + 1).pos().startsWith("n")
        && nouns.isNoun(tokens.get(k + 1))) {
      // 15个专门机构
      return true;
    }
    return relativeAhead() || (head == null && nounFollows(k + 1));
  }

  /** Jumps to the 的 that ends a relative clause, if the clause has one with a noun behind it. */
  private boolean relativeAhead() {
    for (int i = k; i < k + LONGEST_PHRASE && i + 1 < tokens.size(); i++) {
      Token t = tokens.get(i);
      if (t.start() >= to || clauses.ends(t.start()) || t.word().equals("。")) {
        return false;
      }
      if (t.word().equals("的")
          && tokens.get(i + 1).start() < to
          && nouns.phraseBegins(tokens.get(i + 1))) {
        k = i;
        head = null;
        return true;
      }
    }
    return false;
  }
}
