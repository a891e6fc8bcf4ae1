package org.hujian.analysis.annotate.quotation;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads where words came through: 据A报道, 根据B的数据, A援引B的话说, 接受A采访时, 向A证实.
 *
 * <p>Only says which words stand for whom; whether A is the article's own outlet is decided when
 * names are known.
 */
final class Frames {
  /** A frame at the head of a sentence: 据A报道， */
  record Frame(@Nullable Span who, Span cue, int end, boolean media) {}

  private static final List<String> HEADS = WordLists.list("frame-head");
  private static final List<String> TAILS = WordLists.list("frame-tail");
  private static final List<String> MEDIA = WordLists.list("media-end");
  private static final List<String> MEDIA_KINDS = WordLists.list("media-kind");
  private static final Set<String> AGENCIES = WordLists.set("agency");
  static final List<String> DOCUMENTS = WordLists.list("document");

  private static final Set<String> SEEN = Set.of("看来", "眼中", "眼里");
  private static final List<String> GIVEN =
      WordLists.list("given").stream()
          .sorted(Comparator.comparingInt(String::length).reversed())
          .toList();

  private static final List<String> NOUN_BEFORE = WordLists.list("frame-noun");

  private Frames() {}

  /** The frame whose clause begins at word {@code i} of the line, if one does. */
  static @Nullable Frame at(Line line, int i) {
    String text = line.text;
    int at = line.words.get(i).start();
    String head = null;
    for (String h : HEADS) {
      if (text.startsWith(h, at)) {
        head = h;
        break;
      }
    }
    if (head == null || text.startsWith("据此", at) || text.startsWith("按时", at)) {
      return null;
    }
    int from = at + head.length();
    int stop = -1;
    int words = 0;
    for (int k = i; k < line.words.size() && words < 40; k++, words++) {
      Word w = line.words.get(k);
      if (w.start() >= from && w.is(Word.Kind.MARK) && "，,：:".contains(w.text())) {
        stop = w.start();
        break;
      }
    }
    if (stop < 0) {
      return null;
    }
    Span cue = new Span(at, from);
    int who = stop;
    for (String t : TAILS) {
      if (text.startsWith(t, stop - t.length()) && stop - t.length() >= from) {
        if (noun(text, stop - t.length()) && !t.startsWith("的")) {
          break;
        }
        who = stop - t.length();
        cue = new Span(who, stop);
        break;
      }
    }
    boolean seen = cue.start() > at && SEEN.contains(cue.in(text));
    if (head.equals("在") != seen) {
      return null; // 在A看来: only so
    }
    Span name = trim(line, from, who);
    if (name == null) {
      return new Frame(null, cue, stop + 1, true);
    }
    name = whose(line, name);
    String n = name.in(text);
    boolean media = media(n) && !seen;
    if (who == stop && !media && !document(n) && !n.endsWith("介绍") && !n.endsWith("规定")) {
      return null;
    }
    return new Frame(name, cue, stop + 1, media);
  }

  /** A in A的报道, A发布的消息: the outlet or body that gave it. */
  static Span whose(Line line, Span name) {
    for (String g : GIVEN) {
      if (name.in(line.text).endsWith(g) && name.length() > g.length() + 1) {
        Span whose = trim(line, name.start(), name.end() - g.length());
        return whose == null ? name : whose;
      }
    }
    return name;
  }

  /** 根据A的通报: behind 的 the last word is the document itself. */
  private static boolean noun(String text, int at) {
    for (String n : NOUN_BEFORE) {
      if (text.startsWith(n, at - n.length())) {
        return true;
      }
    }
    return false;
  }

  /** The noun phrase between the offsets without dates, 的 and numbers of a count at its edges. */
  static @Nullable Span trim(Line line, int from, int to) {
    List<Word> ws = line.words;
    int a = line.index(from);
    int b = line.index(to);
    while (b > a && edge(ws.get(b - 1))) {
      b--;
    }
    while (a < b && (edge(ws.get(a)) && !ws.get(a).is(Word.Kind.NUMBER))) {
      a++;
    }
    return a < b ? new Span(ws.get(a).start(), Math.min(to, ws.get(b - 1).end())) : null;
  }

  private static boolean edge(Word w) {
    return w.is(Word.Kind.TIME)
        || (w.is(Word.Kind.ADVERB) && "会未不".indexOf(w.text()) < 0)
        || w.is(Word.Kind.DE)
        || w.is(Word.Kind.MARK)
        || (w.is(Word.Kind.NUMBER)
            && (Character.isDigit(w.text().charAt(0))
                || "周天日年月".indexOf(w.text().charAt(w.text().length() - 1)) >= 0))
        || w.is(Word.Kind.SIDE)
        || w.text().equals("日");
  }

  /** 印度媒体“The Print”, 英文媒体Times Now. */
  private static boolean latin(String w) {
    int end = w.length();
    while (end > 0 && (w.charAt(end - 1) < 128 || "“”《》".indexOf(w.charAt(end - 1)) >= 0)) {
      end--;
    }
    if (end == w.length()) {
      return false;
    }
    for (String kind : MEDIA_KINDS) {
      if (w.startsWith(kind, end - kind.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether these words name an outlet or say 媒体. */
  static boolean media(String words) {
    if (latin(words)) {
      return true;
    }
    String w = words.endsWith("》") ? words.substring(0, words.length() - 1) : words;
    for (String m : MEDIA) {
      if (w.endsWith(m)) {
        return true;
      }
    }
    for (String a : AGENCIES) {
      if (w.endsWith(a)) {
        return true;
      }
    }
    return words.endsWith("》");
  }

  /** Whether these words end in a kind of document. */
  static boolean document(String words) {
    if (words.endsWith("》")) {
      return true;
    }
    for (String d : DOCUMENTS) {
      if (words.endsWith(d)) {
        return true;
      }
    }
    return false;
  }
}
