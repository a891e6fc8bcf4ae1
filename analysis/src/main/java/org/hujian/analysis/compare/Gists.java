package org.hujian.analysis.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hujian.analysis.link.Identities;
import org.hujian.model.Entity;
import org.hujian.model.Figure;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Span;
import org.hujian.model.TimeExpression;
import org.hujian.text.segment.Frequency;
import org.hujian.text.segment.Segmenter;
import org.hujian.text.segment.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads the gist of any stretch of a story's reports.
 *
 * <p>A word weighs as much as it is rare in written Chinese, less what it is common in this story;
 * the words that every sentence of the story has tell nothing about one of them.
 */
final class Gists {
  private static final double COMMON = 5;
  private static final double RAREST = 9;

  /** A term and where it stands. */
  private record Term(Span span, String key, double weight) {}

  /** What a saying does not begin with if it is one: 的困难和挫折. */
  private static final String TRAILING = "的地得之";

  /** What points at something else, and says nothing of it: 这一指控, 相关报道. */
  private static final List<String> POINTING = List.of("这", "该", "此", "其", "相关", "有关", "上述");

  private static final int SHORT = 6;

  private static final List<String> OPENS = List.of("即使", "当", "虽然", "尽管", "如果", "若", "在", "除了");
  private static final List<String> CLOSES = List.of("时", "情况下", "之际", "之前", "之后", "下");

  private final Desk desk;
  private final List<List<Term>> terms = new ArrayList<>();
  private final List<TreeSet<Integer>> verbs = new ArrayList<>();
  private final Map<String, Integer> holders = new HashMap<>();
  private int sentences;

  Gists(Desk desk, Segmenter segmenter, Identities identities) {
    this.desk = desk;
    for (int r = 0; r < desk.reports().size(); r++) {
      List<Token> tokens = segmenter.tokens(desk.folded().get(r));
      List<Term> of = read(desk.articles().get(r), tokens, identities);
      terms.add(of);
      TreeSet<Integer> predicates = new TreeSet<>();
      tokens.stream().filter(Gists::predicate).forEach(t -> predicates.add(t.start()));
      verbs.add(predicates);
      for (Span s : desk.reports().get(r).sentences()) {
        sentences++;
        TreeSet<String> seen = new TreeSet<>();
        for (int i = from(of, s.start()); i < of.size() && s.contains(of.get(i).span); i++) {
          seen.add(of.get(i).key);
        }
        seen.forEach(k -> holders.merge(k, 1, Integer::sum));
      }
    }
  }

  /** Whether a token can carry a clause: a verb, an adjective, an idiom. */
  private static boolean predicate(Token t) {
    char kind = t.pos().charAt(0);
    return (kind == 'v' && !t.pos().equals("vn")) || kind == 'a' || kind == 'i' || kind == 'l';
  }

  /** Whether a span says something by itself: no bare noun phrase, no tail, no lone 当…时. */
  boolean says(int report, Span span) {
    String text = span.in(desk.folded().get(report)).strip();
    Integer verb = verbs.get(report).ceiling(span.start());
    if (verb == null || verb >= span.end() || TRAILING.indexOf(text.charAt(0)) >= 0) {
      return false;
    }
    String bare = text.replaceAll("[，。！？,.!?]+$", "");
    if (bare.length() <= SHORT && POINTING.stream().anyMatch(bare::startsWith)) {
      return false;
    }
    return bare.indexOf('，') >= 0
        || OPENS.stream().noneMatch(bare::startsWith)
        || CLOSES.stream().noneMatch(bare::endsWith);
  }

  /** The gist of a span of a report. */
  Gist of(int report, Span span) {
    return without(report, span, null);
  }

  /** The same, leaving out the terms inside {@code left}. */
  Gist without(int report, Span span, @Nullable Span left) {
    List<Term> all = terms.get(report);
    Map<String, Double> out = new TreeMap<>();
    for (int i = from(all, span.start());
        i < all.size() && all.get(i).span.end() <= span.end();
        i++) {
      Term t = all.get(i);
      if (left == null || !left.contains(t.span)) {
        out.put(t.key, t.weight * spread(t.key));
      }
    }
    return Gist.of(out);
  }

  /**
   * The term nearest before a figure and the one nearest after it, times and light words left out.
   */
  Set<String> beside(int report, Span clause, Span figure) {
    List<Term> all = terms.get(report);
    Set<String> out = new TreeSet<>();
    String before = null;
    int i = from(all, clause.start());
    for (; i < all.size() && all.get(i).span.end() <= figure.start(); i++) {
      before = slight(all.get(i).key) ? before : all.get(i).key;
    }
    if (before != null) {
      out.add(before);
    }
    for (; i < all.size() && all.get(i).span.end() <= clause.end(); i++) {
      Term t = all.get(i);
      if (t.span.start() >= figure.end() && !slight(t.key)) {
        out.add(t.key);
        break;
      }
    }
    return out;
  }

  /** The places named in a span. */
  Set<String> places(int report, Span span) {
    List<Term> all = terms.get(report);
    Set<String> out = new TreeSet<>();
    for (int i = from(all, span.start());
        i < all.size() && all.get(i).span.end() <= span.end();
        i++) {
      if (all.get(i).key.startsWith("PLACE")) {
        out.add(all.get(i).key);
      }
    }
    return out;
  }

  /** The gist of a clause without its figure and its times. */
  Gist local(int report, Span clause, Span figure) {
    Map<String, Double> out = new TreeMap<>(without(report, clause, figure).weights());
    out.keySet().removeIf(Gists::time);
    return Gist.of(out);
  }

  /** Times, and words of one sign (达, 为), which stand beside any figure. */
  private static boolean slight(String key) {
    return time(key) || key.length() == 1;
  }

  private static boolean time(String key) {
    return key.startsWith("t ");
  }

  /** From 1 for a term of one sentence down to near 0 for a term of every sentence. */
  private double spread(String key) {
    int n = holders.getOrDefault(key, 1);
    return Math.log(1 + (double) sentences / n) / Math.log(1 + sentences);
  }

  private static int from(List<Term> all, int offset) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (all.get(mid).span.start() >= offset) {
        high = mid;
      } else {
        low = mid + 1;
      }
    }
    return low;
  }

  private static List<Term> read(LinkedArticle article, List<Token> tokens, Identities identities) {
    TreeMap<Integer, Term> fixed = new TreeMap<>();
    for (Entity e : article.entities()) {
      String key = identities.key(article, e);
      e.mentions().forEach(m -> fixed.put(m.start(), new Term(m, key, RAREST)));
    }
    for (TimeExpression t : article.annotated().times()) {
      fixed.put(t.span().start(), new Term(t.span(), "t " + t.value(), RAREST / 2));
    }
    for (Figure f : article.annotated().figures()) {
      fixed.put(f.span().start(), new Term(f.span(), value(f), RAREST));
    }
    List<Term> out = new ArrayList<>();
    Span last = null;
    for (Token t : tokens) {
      Map.Entry<Integer, Term> at = fixed.floorEntry(t.start());
      Term over = at != null && at.getValue().span.overlaps(t.span()) ? at.getValue() : null;
      if (over != null) {
        if (!over.span.equals(last)) {
          out.add(over);
          last = over.span;
        }
        continue;
      }
      double weight = weight(t);
      if (weight > 0) {
        out.add(new Term(t.span(), t.word(), weight));
      }
    }
    return out;
  }

  private static String value(Figure f) {
    return "f " + plain(f.min()) + ".." + plain(f.max());
  }

  private static String plain(@Nullable BigDecimal n) {
    return n == null ? "" : n.stripTrailingZeros().toPlainString();
  }

  private static double weight(Token t) {
    char kind = t.pos().charAt(0);
    if ("wupcyeo".indexOf(kind) >= 0 || t.pos().startsWith("ud")) {
      return 0;
    }
    return Math.clamp(Frequency.rarity(t.word()) - COMMON, 0, RAREST);
  }
}
