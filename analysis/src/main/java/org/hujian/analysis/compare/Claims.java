package org.hujian.analysis.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hujian.analysis.compare.Measures.Measure;
import org.hujian.model.Attribution.Source;
import org.hujian.model.Figure;
import org.hujian.model.Quotation;
import org.hujian.model.Span;
import org.hujian.model.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * Reads beside every figure what it is compared by: what is counted, which count of it, where, when
 * and by whose account. Copies are passed over: they say nothing of their own.
 */
final class Claims {
  private static final String CLAUSE = "，。；！？：,;:\n";
  private static final String STRETCH = CLAUSE + "、（）()[]";
  private static final List<String> PARTS =
      List.of("其中", "当中", "只有", "仅", "另有", "其余", "其他", "其它", "另外", "包括");

  /** A day stands for what happened on it: 721事件. */
  private static final String EVENT = "事件";

  /** What names things, and counts none: 东风21型. */
  private static final Set<String> ORDINALS = Set.of("型", "号", "式", "版", "届", "路", "频道");

  private static final List<String> UP_TO = List.of("截至", "截止", "至今", "迄今", "目前为止");
  private static final BigDecimal NINE = BigDecimal.valueOf(9);
  private static final String MONEY = "元币镑盾圆";

  /**
   * A figure with what it is compared by.
   *
   * @param part whether it is told as a part of another figure
   * @param each whether it is told of every one of several: 每名遇难者家属获250万
   * @param counted the folded words of what is counted; empty if the text does not say
   * @param kind what the unit measures; figures of different kinds are never compared
   * @param measure which of several counts of one matter it is
   * @param designations the models, routes or classes its clause names: 东风26
   * @param fate the words that say what became of those counted: 死亡, 受伤
   * @param places the places it holds for: those of its stretch, else of the clause nearest before
   * @param local the gist of its clause without the figure
   * @param beside the terms nearest to it
   * @param context the gist of its sentence without the figure
   * @param when the time it holds for: its own, or the last point in time its sentence names before
   *     it. For a toll only a time that is said to be one (截至…): the day a sentence names is the
   *     day of the accident
   */
  record Claim(
      int report,
      int outlet,
      Figure figure,
      Span sentence,
      Span clause,
      boolean part,
      boolean each,
      String counted,
      String head,
      String kind,
      Measure measure,
      Set<String> designations,
      @Nullable Span fate,
      Set<String> places,
      Gist local,
      Set<String> beside,
      Gist context,
      @Nullable String when,
      @Nullable String asOf,
      @Nullable String saidBy) {}

  private final Desk desk;
  private final Gists gists;
  private final Measures measures = new Measures();

  Claims(Desk desk, Gists gists) {
    this.desk = desk;
    this.gists = gists;
  }

  List<Claim> all() {
    List<Claim> out = new ArrayList<>();
    for (int r = 0; r < desk.reports().size(); r++) {
      if (desk.reports().get(r).copyOf() < 0) {
        of(r, out);
      }
    }
    return out;
  }

  private void of(int r, List<Claim> out) {
    List<Figure> figures =
        desk.articles().get(r).annotated().figures().stream()
            .sorted(Comparator.comparing(Figure::span))
            .toList();
    String folded = desk.folded().get(r);
    Figure before = null;
    Measure told = null;
    for (int i = 0; i < figures.size(); i++) {
      Figure f = figures.get(i);
      Span sentence = desk.sentenceAt(r, f.span().start());
      if (sentence == null) {
        continue;
      }
      Span stretch = stretch(folded, sentence, figures, i);
      Measure own = running(measures.read(folded, stretch, f.span()), folded, sentence, f);
      boolean goesOn =
          before != null
              && told != null
              && sentence.contains(before.span())
              && goesOn(folded, before.span().end(), stretch.start(), f.span().start());
      Measure measure = goesOn && told != null ? inherited(own, told) : own;
      before = f;
      told = measure;
      if (!"岁".equals(f.unitKey()) && !named(f, folded) && !vague(f) && !torn(folded, f.span())) {
        out.add(claim(r, f, sentence, stretch, measure));
      }
    }
  }

  private Claim claim(int r, Figure f, Span sentence, Span stretch, Measure measure) {
    String folded = desk.folded().get(r);
    Figure.Counted c = f.counted();
    Span clause = clause(r, sentence, f.span());
    String words = c == null || bare(c, folded) ? "" : c.span().in(folded);
    boolean money =
        f.unit() == null
            && !words.isEmpty()
            && MONEY.indexOf(words.charAt(words.length() - 1)) >= 0;
    String kind = money ? words : SameQuantity.kind(f);
    boolean toll =
        measure.toll() && !measure.is("flow", "new") && SameQuantity.PEOPLE.contains(kind);
    String head = words.isEmpty() || c == null ? "" : c.head().in(folded);
    return new Claim(
        r,
        desk.reports().get(r).outlet(),
        f,
        sentence,
        clause,
        part(folded, clause, f.span()),
        folded.substring(clause.start(), f.span().start()).contains("每"),
        money ? "" : words,
        money ? "" : head,
        kind,
        measure,
        designations(folded, clause, f.span()),
        measures.word(folded, stretch, f.span(), "fate"),
        places(r, sentence, stretch, f.span()),
        gists.local(r, clause, f.span()),
        gists.beside(r, clause, f.span()),
        gists.without(r, sentence, f.span()),
        toll ? upTo(r, sentence, f) : when(r, sentence, f),
        toll ? upTo(r, sentence, f) : asOf(r, sentence, f),
        saidBy(r, f.span()));
  }

  /** What holds up to a day (截至7月22日，确诊…) is a running total, where no word says otherwise. */
  private static Measure running(Measure own, String folded, Span sentence, Figure f) {
    String before = folded.substring(sentence.start(), f.span().start());
    boolean counted = own.has("test") || own.toll();
    boolean untold = !own.has("flow") && f.aspect() != Figure.Aspect.CHANGE_BY;
    return counted && untold && UP_TO.stream().anyMatch(before::contains)
        ? own.with("flow", "total")
        : own;
  }

  private static boolean named(Figure f, String folded) {
    Span what = f.counted() == null ? null : f.counted().head();
    boolean day = f.unit() == null && what != null && EVENT.equals(what.in(folded));
    return day || (f.unit() != null && ORDINALS.contains(Quantities.key(f.unit())));
  }

  /** A number cut in two on the page: 1 5万元. */
  private static boolean torn(String folded, Span figure) {
    int i = figure.start() - 1;
    while (i >= 0 && Character.isWhitespace(folded.charAt(i)) && folded.charAt(i) != '\n') {
      i--;
    }
    return i >= 0 && i < figure.start() - 1 && Character.isDigit(folded.charAt(i));
  }

  /**
   * Runs of Latin letters and digits beside a figure: they tell models, routes and classes apart.
   */
  private static Set<String> designations(String folded, Span clause, Span figure) {
    Set<String> out = new TreeSet<>();
    StringBuilder run = new StringBuilder();
    for (int i = clause.start(); i <= clause.end(); i++) {
      char c =
          i < clause.end() && !(figure.start() <= i && i < figure.end()) ? folded.charAt(i) : 0;
      if (c < 128 && Character.isLetterOrDigit(c)) {
        run.append(Character.toLowerCase(c));
      } else if (!run.isEmpty()) {
        if (run.chars().anyMatch(Character::isDigit)) {
          out.add(run.toString());
        }
        run.setLength(0);
      }
    }
    return out;
  }

  /** The words around a figure that can belong to no other: up to the next sign or figure. */
  private static Span stretch(String folded, Span sentence, List<Figure> figures, int i) {
    Span figure = figures.get(i).span();
    Span around = around(folded, sentence, figure, STRETCH);
    int start = around.start();
    int end = around.end();
    if (i > 0) {
      start = Math.max(start, Math.min(figure.start(), figures.get(i - 1).span().end()));
    }
    if (i + 1 < figures.size()) {
      end = Math.min(end, Math.max(figure.end(), figures.get(i + 1).span().start()));
    }
    return new Span(start, end);
  }

  /** 新增确诊9例、无症状27例; 新增22例，其中本土19例（新疆18例）: what is new stays new. */
  private static boolean goesOn(String folded, int from, int stretch, int figure) {
    if (stretch < from) {
      return false;
    }
    String between = folded.substring(from, stretch);
    String opening = folded.substring(stretch, figure);
    boolean list = between.endsWith("、") || between.endsWith("(") || between.endsWith("（");
    return list || between.endsWith("，") && PARTS.stream().anyMatch(opening::contains);
  }

  private static Measure inherited(Measure own, Measure told) {
    TreeSet<String> flow = told.values().get("flow");
    if (flow == null || own.values().containsKey("flow")) {
      return own;
    }
    TreeMap<String, TreeSet<String>> all = new TreeMap<>(own.values());
    all.put("flow", flow);
    return new Measure(all);
  }

  private Set<String> places(int r, Span sentence, Span stretch, Span figure) {
    Set<String> own = gists.places(r, stretch);
    int end = figure.start();
    String folded = desk.folded().get(r);
    while (own.isEmpty() && end > sentence.start()) {
      int start = end - 1;
      while (start > sentence.start() && CLAUSE.indexOf(folded.charAt(start - 1)) < 0) {
        start--;
      }
      own = gists.places(r, new Span(start, end));
      end = start;
    }
    return own;
  }

  private @Nullable String when(int report, Span sentence, Figure f) {
    if (f.asOf() != null) {
      return f.asOf();
    }
    String last = null;
    for (TimeExpression t : desk.articles().get(report).annotated().times()) {
      if (sentence.contains(t.span())
          && t.span().end() <= f.span().start()
          && Timelines.calendarPoint(t) != null) {
        last = t.value();
      }
    }
    return last;
  }

  /** The time a reader is told it holds for: its own, or one the text puts behind 截至. */
  private @Nullable String asOf(int report, Span sentence, Figure f) {
    String said = upTo(report, sentence, f);
    return said != null ? said : f.asOf();
  }

  private @Nullable String upTo(int report, Span sentence, Figure f) {
    String folded = desk.folded().get(report);
    String last = null;
    for (TimeExpression t : desk.articles().get(report).annotated().times()) {
      int start = t.span().start();
      if (sentence.contains(t.span())
          && t.span().end() <= f.span().start()
          && (folded.startsWith("截至", start - 2)
              || folded.startsWith("截止", start - 2)
              || folded.startsWith("截止到", start - 3)
              || folded.startsWith("截至到", start - 3)
              || folded.startsWith("为止", t.span().end()))) {
        last = t.value();
      }
    }
    return last;
  }

  private @Nullable String saidBy(int report, Span figure) {
    for (Quotation q : desk.articles().get(report).annotated().quotations()) {
      Source s = q.attribution().source();
      if (s != null && q.span().contains(figure)) {
        return s.name();
      }
    }
    return null;
  }

  /** 几位 and 数家 say nothing that could be compared. */
  private static boolean vague(Figure f) {
    return f.approx() && f.min() != null && f.max() != null && f.max().compareTo(NINE) <= 0;
  }

  /** The clause around a figure; a list is cut at its 、 where each part has a figure. */
  private Span clause(int report, Span sentence, Span figure) {
    String folded = desk.folded().get(report);
    Span whole = around(folded, sentence, figure, CLAUSE);
    boolean list =
        desk.articles().get(report).annotated().figures().stream()
            .anyMatch(f -> !f.span().equals(figure) && whole.contains(f.span()));
    return list ? around(folded, sentence, figure, STRETCH) : whole;
  }

  private static Span around(String folded, Span sentence, Span figure, String bounds) {
    int start = figure.start();
    while (start > sentence.start() && bounds.indexOf(folded.charAt(start - 1)) < 0) {
      start--;
    }
    int end = figure.end();
    while (end < sentence.end() && bounds.indexOf(folded.charAt(end)) < 0) {
      end++;
    }
    return new Span(start, end);
  }

  /** 人 says no more than the unit does. */
  private static boolean bare(Figure.Counted c, String folded) {
    return c.span().length() < 2 || c.head().in(folded).equals("人") && c.span().length() < 3;
  }

  /** Whether a figure is told as a part of another: 其中7例, 只有7例. */
  private static boolean part(String folded, Span clause, Span figure) {
    String before = folded.substring(clause.start(), figure.start());
    return PARTS.stream().anyMatch(before::contains);
  }
}
