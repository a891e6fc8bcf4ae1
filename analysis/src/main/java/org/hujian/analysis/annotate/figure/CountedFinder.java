package org.hujian.analysis.annotate.figure;

import java.util.List;
import java.util.Set;
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
  /** Nouns by their tag that never head what is counted. */
  private static final Set<String> NO_HEADS =
      Set.of(
          "同比", "环比", "合计", "总计", "总共", "累计", "平均", "最新", "最高", "最低", "左右", "上下", "单日", "当日", "全年",
          "其中", "方面", "时候", "人民币", "折合", "相当于", "期间", "分别", "报", "收", "盘中", "早盘", "尾盘", "盘", "时",
          "内", "中", "上", "下", "来", "后", "前", "仅", "共", "约", "近", "逾", "超", "以上", "以下", "之间", "价位",
          "附近", "水平", "关口", "大关", "整", "收市", "收盘", "同期", "上市", "总", "每", "名", "位", "点", "号", "率先",
          "一度", "处", "一带", "地方", "月", "年", "日", "现年");

  /** Prepositions whose noun is no subject: 在新加坡, 较上日, 从六月. */
  private static final Set<String> ADJUNCTS =
      Set.of(
          "在", "于", "从", "自", "由", "较", "比", "据", "以", "被", "向", "跟", "同", "按", "经", "因", "当", "随",
          "至", "比较", "根据", "按照", "截至", "截止", "相较", "相比", "对", "与", "和", "给", "为", "用", "凭", "靠",
          "让", "使");

  /** Signs that join the noun before them into one: 护理|师, 加拿大|人, 政府|军. */
  private static final Set<String> SUFFIXES =
      Set.of(
          "者", "人", "师", "员", "家", "军", "手", "生", "队", "案", "犯", "商", "户", "费", "额", "率", "价", "值",
          "机", "车", "船", "数", "量");

  /** Nouns that stand before 的 like adjectives. */
  private static final Set<String> ATTRIBUTES = Set.of("关键", "核心", "传统", "现实", "理想", "科学");

  /** Words the segmenter takes for adverbs or verbs though they name what is measured. */
  private static final Set<String> NOUNS = Set.of("高度", "深度", "长度", "总数", "造价", "身高", "体重", "售价");

  /** Verbs that name the sum behind them: 罚款8000元, 集资10亿. */
  private static final Set<String> MONEY_VERBS =
      Set.of(
          "集资", "罚款", "求偿", "斥资", "耗资", "投资", "募资", "融资", "贷款", "捐款", "捐", "赔偿", "补偿", "补助", "奖励",
          "补贴", "拨款", "支出", "花费", "亏损", "盈利", "负债", "欠款", "营收", "罚", "占地", "索赔", "借款", "注资", "出资",
          "净赚");

  /** Nouns of persons that the segmenter tags as plain nouns. */
  private static final Set<String> PERSONS =
      Set.of(
          "人", "男子", "女子", "老人", "男童", "女童", "儿童", "孩子", "妇女", "女儿", "儿子", "母亲", "父亲", "婴儿", "嫌犯",
          "男性", "女性");

  /** Verbs that stand before a noun as its attribute: 确诊病例, 死亡人数. */
  private static final Set<String> NOUN_VERBS =
      Set.of(
          "确诊", "死亡", "感染", "受伤", "失踪", "住院", "治愈", "疑似", "参加", "参与", "设计", "注册", "燃烧", "就业", "失业",
          "出口", "进口", "投资", "成交", "占用", "受灾", "遇难", "登记", "贸易", "消费");

  private static final int LONGEST_PHRASE = 24;
  private static final int CLAUSES_BACK = 2;

  private final Reading reading;
  private final String s;
  private final Clauses clauses;
  private final Cues cues;

  CountedFinder(Reading reading, Clauses clauses, Cues cues) {
    this.reading = reading;
    this.s = reading.folded();
    this.clauses = clauses;
    this.cues = cues;
  }

  @Nullable Counted counted(Quantity q) {
    if (q.form() == Quantity.Form.SCORE || q.is(Unit.Kind.TOLL)) {
      return null;
    }
    Span sentence = clauses.sentence(q.start());
    boolean persons = q.is(Unit.Kind.PERSON) && unitEnds(q, '人');
    Counted behind = persons ? null : behind(q, sentence);
    if (behind != null) {
      return behind;
    }
    Counted subject = subject(q, sentence);
    if (persons) {
      Token near = before(q);
      boolean apposed =
          near != null
              && near.end() == q.start()
              && near.span().length() > 1
              && isNoun(near)
              && !near.pos().startsWith("ns")
              && !near.pos().startsWith("nr")
              && !near.pos().startsWith("nt");
      boolean named = subject != null && isNumber(subject) && linked(q);
      return apposed || named ? subject : self(q);
    }
    return subject;
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

  // ---- behind the figure

  private @Nullable Counted behind(Quantity q, Span sentence) {
    int at = q.end();
    boolean of = at < sentence.end() && s.charAt(at) == '的';
    if (of) {
      at++;
    }
    if (at < sentence.end() && s.charAt(at) == '(') {
      int close = closing(at, sentence.end());
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
    boolean verbsFit = !measured || of;
    if (of && quantityNoun(q)) {
      // 造价100亿元的管道: the noun before the figure is what it measures.
      return null;
    }
    String unit = q.unit() == null ? "" : q.unit().key();
    boolean events = unit.equals("项") || unit.equals("次") || unit.equals("种");
    NounPhrase phrase = new NounPhrase(at, sentence.end(), verbsFit, !measured, events);
    Counted found = phrase.read();
    boolean happens = q.is(Unit.Kind.TIMES) || q.is(Unit.Kind.COUNT);
    return found == null && happens ? phrase.verb() : found;
  }

  /** Whether a noun of measure stands right before the figure: 造价, 面积, 人口. */
  private boolean quantityNoun(Quantity q) {
    Token t = before(q);
    return t != null
        && isNoun(t)
        && t.span().length() > 1
        && "价值额积度量长高重薪费程径".indexOf(s.charAt(t.end() - 1)) >= 0;
  }

  /** The token that ends right before the figure. */
  private @Nullable Token before(Quantity q) {
    int at = q.start();
    while (at > 0 && "了约达为则".indexOf(s.charAt(at - 1)) >= 0) {
      at--;
    }
    int k = at == 0 ? -1 : reading.tokenAt(at - 1);
    Token t = k < 0 || k >= reading.tokens().size() ? null : reading.tokens().get(k);
    return t != null && t.end() == at ? t : null;
  }

  private int closing(int open, int to) {
    char close =
        switch (s.charAt(open)) {
          case '(' -> ')';
          case '“' -> '”';
          case '「' -> '」';
          case '《' -> '》';
          default -> '』';
        };
    int end = Math.min(to, open + 60);
    for (int i = open + 1; i < end; i++) {
      if (s.charAt(i) == close) {
        return i;
      }
    }
    return -1;
  }

  /** Reads a noun phrase from left to right and keeps its last noun. */
  private final class NounPhrase {
    private final List<Token> tokens = reading.tokens();
    private final int from;
    private final int to;
    private final boolean verbsFit;
    private final boolean counts;

    /** Whether the unit counts acts: 六项安全保证, 两次长时间关闭. */
    private final boolean events;

    private int k;
    private @Nullable Span head;
    private boolean place;

    NounPhrase(int from, int to, boolean verbsFit, boolean counts, boolean events) {
      this.from = from;
      this.to = to;
      this.verbsFit = verbsFit;
      this.counts = counts;
      this.events = events;
      this.k = reading.tokenAt(from);
    }

    @Nullable Counted read() {
      int budget = LONGEST_PHRASE;
      while (budget-- > 0 && k < tokens.size() && step(tokens.get(k))) {
        k++;
      }
      if (head == null || (!counts && head.length() == 1)) {
        return null;
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
          t.start() == from && t.end() <= to && t.pos().startsWith("v") && t.span().length() > 1;
      return fits && !isCue(t) ? new Counted(t.span(), t.span()) : null;
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
      if (isNoun(t)) {
        return noun(t, start);
      }
      if (SUFFIXES.contains(t.word()) && head != null) {
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
      if (pos.startsWith("v")
          || pos.startsWith("p")
          || pos.startsWith("d")
          || pos.startsWith("r")) {
        return relative(t);
      }
      if (pos.startsWith("m") || pos.startsWith("q")) {
        return head == null && (nounAfter(k + 1) || (verbsFit && relativeAhead()));
      }
      return false;
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
      boolean fused = start > t.start();
      boolean weak =
          t.pos().equals("ng") && head == null && !(verbsFit && counts) && !nounAfter(k + 1);
      if (weak && !fused) {
        return false;
      }
      boolean joins = head != null && SUFFIXES.contains(t.word()) && head.end() == start;
      int from0 = joins && head != null ? head.start() : start;
      Token last = k > 0 ? tokens.get(k - 1) : t;
      boolean verbal = last.pos().startsWith("v") && last.start() >= from && last.end() == start;
      if (head == null && verbal && SUFFIXES.contains(t.word())) {
        // 选举|人
        from0 = last.start();
      }
      head = new Span(from0, t.end());
      place =
          t.pos().startsWith("ns")
              || t.pos().startsWith("nt")
              || t.pos().startsWith("ni")
              || ATTRIBUTES.contains(t.word());
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
      int close = closing(open, to);
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
                && isNoun(tokens.get(k + 2))
                && tokens.get(k + 2).end() <= to;
        boolean goesOn = more || (verbsFit && counts && (verbNoun || nounFollows(k + 1)));
        while (goesOn && !more && k + 1 < tokens.size() && !isNoun(tokens.get(k + 1))) {
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
      return isNoun(t)
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
        if (isNoun(t)) {
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
        if (t.pos().startsWith("v")
            && k + 1 < tokens.size()
            && tokens.get(k + 1).pos().equals("k")) {
          // 宗教自由侵犯者
          head = new Span(t.start(), tokens.get(k + 1).end());
          k++;
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
            && isNoun(tokens.get(k + 2))
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
            && phraseBegins(tokens.get(i + 1))) {
          k = i;
          head = null;
          return true;
        }
      }
      return false;
    }
  }

  private boolean phraseBegins(Token t) {
    return isNoun(t)
        || t.pos().startsWith("b")
        || t.pos().startsWith("a")
        || t.pos().startsWith("v")
        || t.word().equals("前")
        || t.word().equals("原")
        || QuantityReader.isLatin(t.word().charAt(0));
  }

  private boolean isNoun(Token t) {
    if (NOUNS.contains(t.word())) {
      return true;
    }
    String pos = t.pos();
    boolean noun =
        pos.startsWith("n")
            || pos.equals("vn")
            || pos.equals("an")
            || pos.startsWith("g")
            || pos.equals("j");
    return noun && !NO_HEADS.contains(t.word()) && !isCue(t) && !isNumberWord(t);
  }

  private boolean isCue(Token t) {
    var hit = cues.at(t.word(), 0, t.word().length());
    return hit != null
        && hit.end() == t.word().length()
        && hit.value().meaning() != Cues.Meaning.PLANNED;
  }

  private static boolean isNumberWord(Token t) {
    char c = t.word().charAt(0);
    return !Character.isLetter(c);
  }

  // ---- before the figure

  /** The noun the clause is about: the nearest one to the left that no preposition claims. */
  private @Nullable Counted subject(Quantity q, Span sentence) {
    int at = q.start();
    if (q.is(Unit.Kind.AGE)) {
      return person(q, sentence);
    }
    if (at > sentence.start() && s.charAt(at - 1) == '以') {
      // 以400亿美元: a price; what is bought stands elsewhere.
      return null;
    }
    int k = reading.tokenAt(Math.max(at - 1, 0));
    if (k >= reading.tokens().size()) {
      return null;
    }
    int crossed = 0;
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
      if (clauses.ends(t.start()) && ++crossed > CLAUSES_BACK) {
        return null;
      }
      boolean verbal = crossed == 0 && MONEY_VERBS.contains(t.word());
      if (!(isNoun(t) || verbal) || t.end() > at || s.charAt(Math.max(0, t.start() - 1)) == '.') {
        continue;
      }
      if (t.pos().startsWith("nr") && !q.is(Unit.Kind.AGE)) {
        continue;
      }
      int adjunct = t.end() == at && !t.pos().startsWith("ns") ? -1 : adjunct(i, sentence.start());
      if (adjunct >= 0) {
        i = adjunct;
        continue;
      }
      Span head = t.span();
      boolean suffix = SUFFIXES.contains(t.word()) && i > 0;
      Token stem = suffix ? reading.tokens().get(i - 1) : t;
      if (suffix && stem.end() == t.start() && (isNoun(stem) || stem.pos().startsWith("v"))) {
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
      if (t.pos().startsWith("nn") || PERSONS.contains(t.word())) {
        return new Counted(t.span(), t.span());
      }
    }
    return null;
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
        return -1;
      }
      boolean than = t.word().equals("高于") || t.word().equals("低于") || t.word().equals("多于");
      if (than || (ADJUNCTS.contains(t.word()) && t.pos().startsWith("p"))) {
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
          isNoun(t) || pos.startsWith("b") || pos.startsWith("a") || t.word().equals("的");
      boolean preposition = t.word().equals("对") && of;
      boolean verbal = k == i - 1 && NOUN_VERBS.contains(t.word());
      of |= t.word().equals("的");
      if (!modifier && !preposition && !verbal) {
        break;
      }
      edge = t.start();
    }
    return s.charAt(edge) == '的' ? edge + 1 : edge;
  }
}
