package org.hujian.analysis.annotate.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/** Finds the outlets a speaker spoke to in the clause of a cue: 接受A采访时, 向A证实, 对A说, 告诉A. */
final class Relays {
  private static final List<String> PUBLISHING = WordLists.list("publishing");
  private static final List<String> BODIES = WordLists.list("body-end");
  private static final List<String> INTERVIEWS = WordLists.list("interview");

  private static final Set<String> WRITTEN = WordLists.set("written");

  private Relays() {}

  static List<Span> of(Line line, int from, Lead lead, int contentStart) {
    List<Span> out = new ArrayList<>();
    String text = line.text;
    int accept = text.indexOf("接受", from);
    if (accept >= 0 && accept < lead.start()) {
      for (String ask : List.of("采访", "访问", "专访", "访谈")) {
        int at = text.indexOf(ask, accept);
        if (at >= 0 && at < lead.start() && at - accept < 40) {
          add(line, accept + 2, at, out);
          break;
        }
      }
    }
    for (String to : List.of("向", "对", "跟", "告诉")) {
      int at = text.lastIndexOf(to, lead.start());
      if (at >= from && lead.start() - at < 25 && !to.equals("告诉")) {
        add(line, at + to.length(), lead.start(), out);
      }
    }
    if (lead.form().startsWith("告诉") && contentStart > lead.end()) {
      add(line, lead.end(), contentStart, out);
    }
    if (out.isEmpty()) {
      asked(line, from, lead.start(), out);
    }
    if (out.isEmpty()) {
      onAir(line, from, lead.start(), out);
    }
    return out;
  }

  /** 新华社采访某人，某人表示: the outlet before 采访. */
  private static void asked(Line line, int from, int to, List<Span> out) {
    List<Word> ws = line.words;
    int hi = line.index(to);
    for (int i = line.index(from) + 1; i < hi; i++) {
      Word before = ws.get(i - 1);
      if ((ws.get(i).text().equals("采访") || ws.get(i).text().equals("专访"))
          && before.is(Word.Kind.NAME)
          && Frames.media(before.text())
          && i + 1 < hi
          && ws.get(i + 1).nominal()) {
        out.add(new Span(before.start(), before.end()));
        return;
      }
    }
  }

  /** 在福克斯新闻的访问中, 在《某刊》发表文章: the outlet behind 在. */
  private static void onAir(Line line, int from, int to, List<Span> out) {
    List<Word> ws = line.words;
    int hi = line.index(to);
    for (int i = line.index(from); i < hi; i++) {
      if (!ws.get(i).text().equals("在")) {
        continue;
      }
      for (int k = i + 1; k < hi && k < i + 9; k++) {
        Word w = ws.get(k);
        boolean outlet =
            w.text().startsWith("《") || (w.is(Word.Kind.NAME) && Frames.media(w.text()));
        if (!outlet) {
          continue;
        }
        for (int m = k + 1; m < hi && m < k + 5; m++) {
          if (INTERVIEWS.contains(ws.get(m).text())) {
            out.add(new Span(w.start(), w.end()));
            return;
          }
        }
      }
    }
  }

  private static void add(Line line, int from, int to, List<Span> out) {
    Span s = outlet(line, from, to);
    if (s != null && out.isEmpty()) {
      out.add(s);
    }
  }

  /** The outlet these words name; null where they name none or say 媒体 alone. */
  static @Nullable Span outlet(Line line, int from, int to) {
    Span s = Frames.trim(line, from, to);
    if (s == null) {
      return null;
    }
    String w = s.in(line.text);
    for (String tail : List.of("记者", "电视采访", "新闻网采访", "专访", "电视节目", "节目")) {
      if (w.endsWith(tail) && w.length() > tail.length()) {
        s = new Span(s.start(), s.end() - tail.length());
        w = s.in(line.text);
      }
    }
    int open = w.indexOf('“');
    if (open > 1 && w.endsWith("”") && Frames.media(w.substring(0, open))) {
      // 某广播公司“某某”节目
      s = new Span(s.start(), s.start() + open);
      w = s.in(line.text);
    }
    return s.length() > 1 && Frames.media(w) && !generic(w) ? s : null;
  }

  private static boolean generic(String w) {
    return w.endsWith("媒体")
        || w.endsWith("传媒")
        || w.startsWith("本")
        || w.equals("电视")
        || w.equals("电台")
        || w.equals("我台")
        || w.endsWith("新闻发布")
        || w.equals("新闻")
        || w.equals("公众");
  }

  /**
   * Who published a document: what stands before the date, the verb or the 的 in its name, or before
   * 公布的 in front of it; null where nobody is named (一份报告) or a person owns it.
   */
  static @Nullable Span owner(Line line, Span document) {
    List<Word> ws = line.words;
    int a = line.index(document.start());
    int b = line.index(document.end());
    for (int k = a; k < b - 1; k++) {
      if (Line.breaks(ws.get(k))) {
        a = k + 1; // 智库——某研究所的一份报告
      }
    }
    int stop = a;
    while (stop < b - 1 && !parts(ws.get(stop))) {
      stop++;
    }
    for (int k = stop; k < b - 1; k++) {
      if (PUBLISHING.contains(ws.get(k).text())) {
        stop = k;
        while (stop > a
            && (ws.get(stop - 1).is(Word.Kind.TIME)
                || ws.get(stop - 1).is(Word.Kind.ADVERB)
                || ws.get(stop - 1).is(Word.Kind.NUMBER))) {
          stop--;
        }
        break;
      }
    }
    if (stop > a && stop < b) {
      Span body = body(line, a, stop);
      if (body == null && b - a > 1 && !ws.get(stop).is(Word.Kind.DE)) {
        body = body(line, a, a + 1);
      }
      return body == null ? named(line, a, stop, b) : body;
    }
    // 某会9月28日公布的民调
    int i = a - 1;
    if (i < 0 || !ws.get(i).is(Word.Kind.DE) || i == 0) {
      return null;
    }
    i--;
    if (!PUBLISHING.contains(ws.get(i).text())) {
      return null;
    }
    i--;
    while (i >= 0
        && (ws.get(i).is(Word.Kind.TIME)
            || ws.get(i).is(Word.Kind.ADVERB)
            || ws.get(i).is(Word.Kind.NUMBER))) {
      i--;
    }
    int from = i;
    while (from > 0
        && (ws.get(from - 1).nominal() || Words.joins(ws.get(from - 1)))
        && !ws.get(from).text().startsWith("“")) {
      from--;
    }
    return i >= 0 && from <= i && ws.get(i).nominal() ? body(line, from, i + 1) : null;
  }

  /** Whether a phrase names a body that publishes. */
  static boolean publishes(Line line, Span phrase) {
    int a = line.index(phrase.start());
    int b = line.index(phrase.end());
    return a < b && (line.words.get(b - 1).is(Word.Kind.NAME) || body(line, a, b) != null);
  }

  private static boolean parts(Word w) {
    return w.is(Word.Kind.TIME)
        || w.is(Word.Kind.DE)
        || w.is(Word.Kind.ADVERB)
        || w.is(Word.Kind.PREPOSITION)
        || (w.is(Word.Kind.NUMBER) && Character.isDigit(w.text().charAt(0)))
        || PUBLISHING.contains(w.text())
        || w.text().equals("官网")
        || w.text().equals("网站");
  }

  /** 某某评级|报告, 某国周六|的数据, 某国|《规范》: a name and no more stands before the document. */
  private static @Nullable Span named(Line line, int a, int stop, int b) {
    List<Word> ws = line.words;
    if (!ws.get(a).is(Word.Kind.NAME) || WRITTEN.contains(ws.get(b - 1).text())) {
      return null;
    }
    for (int k = a; k < stop; k++) {
      if (!ws.get(k).is(Word.Kind.NAME)
          && !ws.get(k).is(Word.Kind.NOUN)
          && !ws.get(k).is(Word.Kind.ADJECTIVE)) {
        return null;
      }
    }
    return new Span(ws.get(a).start(), ws.get(stop - 1).end());
  }

  private static @Nullable Span body(Line line, int a, int b) {
    List<Word> ws = line.words;
    Word last = ws.get(b - 1);
    String tail =
        last.text().endsWith("”")
            ? last.text().substring(0, last.text().length() - 1)
            : last.text();
    boolean known = Frames.media(tail);
    for (String t : BODIES) {
      known |= tail.endsWith(t);
    }
    if (!known || last.is(Word.Kind.PERSON) || ws.get(a).is(Word.Kind.NUMBER) && b - a == 1) {
      return null;
    }
    int start = ws.get(a).start();
    int end = last.end();
    if (line.text.charAt(start) == '“' && line.text.charAt(end - 1) == '”' && end - start > 2) {
      return new Span(start + 1, end - 1);
    }
    return new Span(start, end);
  }

  /** A援引B的话: the offset of 援引 between the offsets, or null. */
  static @Nullable Span citing(String text, int from, int to) {
    for (String v : List.of("援引", "引述", "引用", "转引")) {
      int at = text.indexOf(v, from);
      if (at >= 0 && at < to) {
        return new Span(at, at + v.length());
      }
    }
    return null;
  }
}
