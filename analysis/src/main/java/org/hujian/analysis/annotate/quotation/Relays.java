package org.hujian.analysis.annotate.quotation;

import java.util.ArrayList;
import java.util.List;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/** Finds the outlets a speaker spoke to in the clause of a cue: 接受A采访时, 向A证实, 对A说, 告诉A. */
final class Relays {
  private Relays() {}

  static List<Span> of(Line line, int from, Lead hit, int contentStart) {
    List<Span> out = new ArrayList<>();
    String text = line.text;
    int accept = text.indexOf("接受", from);
    if (accept >= 0 && accept < hit.start()) {
      for (String ask : List.of("采访", "访问", "专访", "访谈")) {
        int at = text.indexOf(ask, accept);
        if (at >= 0 && at < hit.start() && at - accept < 40) {
          add(line, accept + 2, at, out);
          break;
        }
      }
    }
    for (String to : List.of("向", "对", "跟", "告诉")) {
      int at = text.lastIndexOf(to, hit.start());
      if (at >= from && hit.start() - at < 25 && !to.equals("告诉")) {
        add(line, at + to.length(), hit.start(), out);
      }
    }
    if (hit.form().startsWith("告诉") && contentStart > hit.end()) {
      add(line, hit.end(), contentStart, out);
    }
    int in = text.lastIndexOf("在《", hit.start());
    if (in >= from && in < hit.start()) {
      int close = text.indexOf('》', in);
      if (close > 0 && close < hit.start()) {
        out.add(new Span(in + 1, close + 1));
      }
    }
    return out;
  }

  private static void add(Line line, int from, int to, List<Span> out) {
    Span s = Frames.trim(line, from, to);
    if (s == null) {
      return;
    }
    String w = s.in(line.text);
    for (String tail : List.of("记者", "电视采访", "新闻网采访", "专访")) {
      if (w.endsWith(tail) && w.length() > tail.length()) {
        s = new Span(s.start(), s.end() - tail.length());
        w = s.in(line.text);
      }
    }
    if (s.length() > 1 && Frames.media(w) && !generic(w) && out.isEmpty()) {
      out.add(s);
    }
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
   * Who published a document: what stands before the date, the verb or the 的 in its name; null
   * where nobody is named (一份报告).
   */
  static @Nullable Span owner(Line line, Span document) {
    int a = line.index(document.start());
    int b = line.index(document.end());
    int end = a;
    for (int i = a; i < b; i++) {
      Word w = line.words.get(i);
      boolean name = w.is(Word.Kind.NAME) || w.is(Word.Kind.PERSON);
      boolean public_ =
          w.text().equals("政府")
              || w.text().equals("官方")
              || w.text().equals("当局")
              || w.text().equals("警方");
      if (name && !w.text().startsWith("《") || public_) {
        end = i + 1;
      } else if (w.is(Word.Kind.NOUN) && end > a && i + 1 < b && !Frames.document(w.text())) {
        continue;
      } else {
        break;
      }
    }
    if (end <= a || end >= b) {
      return null;
    }
    return new Span(line.words.get(a).start(), line.words.get(end - 1).end());
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
