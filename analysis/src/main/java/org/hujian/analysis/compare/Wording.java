package org.hujian.analysis.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hujian.model.Dossier.Passage;
import org.hujian.model.Dossier.Term;
import org.hujian.model.Mention;
import org.hujian.model.Quotation;
import org.hujian.model.Span;
import org.hujian.text.segment.Frequency;
import org.hujian.text.segment.Segmenter;
import org.hujian.text.segment.Token;
import org.jspecify.annotations.Nullable;

/**
 * Terms that set an outlet apart in this story: log-odds of its words against all others', with an
 * informative Dirichlet prior (Monroe, Colaresi and Quinn 2008), the prior being half how common a
 * word is in written Chinese and half how common it is in the story.
 *
 * <p>Counts the outlet's own words: names have their own table, and what stands between quotation
 * marks is someone else's. One copy of a text counts.
 */
final class Wording {
  private static final double PRIOR = 500;
  private static final double LEAST = 1.96;
  private static final int MOST = 6;
  private static final double EVERYDAY = 8.2;
  private static final double WRITTEN = Math.log(25_146_057);

  /** A term's uses by one outlet: how many, in how many of its reports. */
  private record Uses(int count, int reports, int last, Passage first) {
    Uses and(Uses more) {
      boolean same = last == more.last;
      return new Uses(count + more.count, reports + (same ? 0 : more.reports), more.last, first);
    }
  }

  private final Desk desk;
  private final Segmenter segmenter;

  Wording(Desk desk, Segmenter segmenter) {
    this.desk = desk;
    this.segmenter = segmenter;
  }

  List<Term> find() {
    int outlets = desk.columns().size();
    if (outlets < 2) {
      return List.of();
    }
    List<Map<String, Uses>> uses = new ArrayList<>();
    for (int o = 0; o < outlets; o++) {
      uses.add(new TreeMap<>());
    }
    double[] words = new double[outlets];
    for (int r = 0; r < desk.reports().size(); r++) {
      if (desk.reports().get(r).copyOf() < 0) {
        int o = desk.reports().get(r).outlet();
        words[o] += count(r, uses.get(o));
      }
    }
    double all = 0;
    Map<String, Integer> total = new HashMap<>();
    for (int o = 0; o < outlets; o++) {
      all += words[o];
      uses.get(o).forEach((t, u) -> total.merge(t, u.count, Integer::sum));
    }
    List<Term> out = new ArrayList<>();
    for (int o = 0; o < outlets; o++) {
      List<Term> own = new ArrayList<>();
      for (Map.Entry<String, Uses> e : uses.get(o).entrySet()) {
        int here = e.getValue().count;
        int elsewhere = total.getOrDefault(e.getKey(), here) - here;
        double share = (here + elsewhere) / all;
        double prior = PRIOR * share / 2 + prior(e.getKey()) / 2;
        double score = score(here, words[o], elsewhere, all - words[o], prior);
        boolean spread = desk.columns().get(o).reports().size() < 3 || e.getValue().reports > 1;
        if (here >= (elsewhere == 0 ? 2 : 3) && spread && score >= LEAST) {
          own.add(new Term(o, e.getKey(), here, elsewhere, score, e.getValue().first));
        }
      }
      own.sort(Comparator.comparingDouble((Term t) -> -t.score()).thenComparing(Term::term));
      out.addAll(own.subList(0, Math.min(MOST, own.size())));
    }
    return out;
  }

  /** The difference of the two log-odds in standard deviations. */
  static double score(double here, double words, double elsewhere, double others, double prior) {
    double a = here + prior;
    double b = elsewhere + prior;
    double difference = Math.log(a / (words + PRIOR - a)) - Math.log(b / (others + PRIOR - b));
    return difference / Math.sqrt(1 / a + 1 / b);
  }

  /** How often written Chinese has a term in {@link #PRIOR} words. */
  private static double prior(String term) {
    return Math.max(0.05, PRIOR * Math.exp(-Math.min(Frequency.rarity(term), WRITTEN)));
  }

  private int count(int report, Map<String, Uses> into) {
    int n = 0;
    List<Span> skipped = skipped(report);
    int next = 0;
    Token before = null;
    for (Token t : segmenter.tokens(desk.folded().get(report))) {
      while (next < skipped.size() && skipped.get(next).end() <= t.start()) {
        next++;
      }
      boolean out = next < skipped.size() && skipped.get(next).overlaps(t.span());
      if (out || !content(t)) {
        before = null;
        n += out ? 0 : 1;
        continue;
      }
      n++;
      if (Frequency.rarity(t.word()) >= EVERYDAY) {
        add(into, t.word(), report, t.span());
      }
      if (before != null && before.end() == t.start() && noun(before) && noun(t)) {
        add(into, before.word() + t.word(), report, Span.covering(before.span(), t.span()));
      }
      before = t;
    }
    return n;
  }

  private static void add(Map<String, Uses> into, String term, int report, Span at) {
    into.merge(term, new Uses(1, 1, report, new Passage(report, at)), Uses::and);
  }

  private List<Span> skipped(int report) {
    List<Span> out = new ArrayList<>();
    for (Mention m : desk.articles().get(report).annotated().mentions()) {
      out.add(m.span());
    }
    for (Quotation q : desk.articles().get(report).annotated().quotations()) {
      if (q.kind() == Quotation.Kind.DIRECT) {
        out.add(q.span());
      }
    }
    out.sort(null);
    List<Span> merged = new ArrayList<>();
    for (Span s : out) {
      Span last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && s.start() <= last.end()) {
        merged.set(merged.size() - 1, Span.covering(last, s));
      } else {
        merged.add(s);
      }
    }
    return merged;
  }

  private static boolean content(Token t) {
    return t.word().length() > 1
        && "nvaizlj".indexOf(t.pos().charAt(0)) >= 0
        && Character.isIdeographic(t.word().charAt(0));
  }

  private static boolean noun(@Nullable Token t) {
    return t != null && "nj".indexOf(t.pos().charAt(0)) >= 0;
  }
}
