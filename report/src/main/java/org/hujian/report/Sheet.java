package org.hujian.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.hujian.model.Article;
import org.hujian.model.Dossier;
import org.hujian.model.Dossier.Passage;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * The page under construction and the dossier it is made from: what every section needs to name an
 * outlet and to lead to a sentence.
 *
 * <p>Decides nothing about a section's contents.
 */
final class Sheet {
  private static final int COLOURS = 12;
  final Dossier d;
  final Markup m = new Markup();
  private final List<CodePoints> points = new ArrayList<>();

  private final Function<Article, @Nullable String> pages;

  Sheet(Dossier d, Function<Article, @Nullable String> pages) {
    this.d = d;
    this.pages = pages;
    d.reports().forEach(r -> points.add(new CodePoints(r.article().text())));
  }

  /** The address of the page that an article has of its own, or null. */
  @Nullable String page(Article a) {
    return pages.apply(a);
  }

  CodePoints points(int report) {
    return points.get(report);
  }

  /** The outlet's name in the interface's terms. */
  void outletName(int column) {
    String name = d.outlets().get(column).name();
    if (name == null) {
      m.ui("未署媒体", "no outlet named");
    } else {
      m.text(name);
    }
  }

  /** An outlet's name behind its colour. */
  void chip(int column) {
    m.open("span", "class", "chip k" + column % COLOURS).raw("<i></i>");
    outletName(column);
    m.close("span");
  }

  void chip(Passage p) {
    chip(d.report(p).outlet());
  }

  /** The first report of the group of copies that a report belongs to. */
  int origin(int report) {
    int at = report;
    for (int i = 0; i < d.reports().size() && d.reports().get(at).copyOf() >= 0; i++) {
      at = d.reports().get(at).copyOf();
    }
    return at;
  }

  /** Groups of copies: the reports of each, by its first. */
  Map<Integer, List<Integer>> copies() {
    Map<Integer, List<Integer>> out = new TreeMap<>();
    for (int i = 0; i < d.reports().size(); i++) {
      out.computeIfAbsent(origin(i), k -> new ArrayList<>()).add(i);
    }
    out.values().removeIf(group -> group.size() < 2);
    return out;
  }

  static String colour(int column) {
    return "k" + column % COLOURS;
  }

  /** Class names of an element that stands for a report and goes away with its outlet. */
  String row(Passage p, String more) {
    Dossier.Report r = d.report(p);
    return more + " o" + r.outlet() + " " + colour(r.outlet()) + " m" + p.report();
  }

  /** The id of the sentence that holds the passage's start. */
  String anchor(Passage p) {
    List<Span> all = d.report(p).sentences();
    int at = p.span().start();
    int low = 0;
    int high = all.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (all.get(mid).end() > at) {
        high = mid;
      } else {
        low = mid + 1;
      }
    }
    return low < all.size() && all.get(low).start() <= at
        ? "r" + p.report() + "s" + low
        : "r" + p.report();
  }

  /** The words of a passage as a link to their sentence. */
  void quote(Passage p) {
    quote(p, List.of(), "");
  }

  /** The same with some of the words marked; {@code mark} is the class of the marks. */
  void quote(Passage p, List<Span> marked, String mark) {
    openLink(p, "q");
    marked(p, marked, mark);
    m.close("a");
  }

  /** The sentence around a passage, the passage itself marked. */
  void sentence(Passage p, String mark) {
    Passage around = new Passage(p.report(), d.sentence(p));
    openLink(around, "q");
    marked(around, List.of(p.span()), mark);
    m.close("a");
  }

  /** Opens a link to a passage's sentence. */
  void openLink(Passage p, String kind) {
    String start = Integer.toString(points.get(p.report()).start(p.span()));
    String language = d.report(p).article().language();
    if (language.equals("zh-Hans")) {
      m.open("a", "class", kind, "href", "#" + anchor(p), "data-s", start);
    } else {
      m.open("a", "class", kind, "href", "#" + anchor(p), "data-s", start, "lang", language);
    }
  }

  private void marked(Passage p, List<Span> marked, String mark) {
    String text = d.report(p).article().text();
    int at = p.span().start();
    for (Span s : marked) {
      int from = Math.max(at, s.start());
      int to = Math.min(p.span().end(), s.end());
      if (from >= to) {
        continue;
      }
      m.text(text.substring(at, from));
      m.open("mark", "class", mark).text(text.substring(from, to)).close("mark");
      at = to;
    }
    m.text(text.substring(at, p.span().end()));
  }

  /** Opens a section with its heading; {@code note} says in one line what stands in it. */
  void openSection(String id, String zh, String en, int count, String noteZh, String noteEn) {
    m.open("section", "id", id, "class", "part", "aria-labelledby", id + "-h");
    m.open("h2", "id", id + "-h").ui(zh, en);
    m.leaf("span", Integer.toString(count), "class", "n").close("h2");
    if (!noteZh.isEmpty()) {
      m.open("p", "class", "lead").ui(noteZh, noteEn).close("p");
    }
  }

  void closeSection() {
    m.close("section");
  }

  /** A small label. */
  void badge(String kind, String zh, String en) {
    m.open("span", "class", "badge " + kind).ui(zh, en).close("span");
  }
}
