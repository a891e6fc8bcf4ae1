package org.hujian.analysis.annotate.quotation;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the subject of a cue: the noun phrase right before it, unless a preposition or a verb
 * governs that one; else the one that opens the clause, or an earlier clause of the sentence.
 *
 * <p>Does not say who 他 is, nor who is meant where no subject stands.
 */
final class Subjects {
  private static final Set<String> EMPTY = WordLists.set("empty-subject");

  private static final Set<String> OCCASIONS = WordLists.set("occasion");
  private static final Set<String> AGENTS = WordLists.set("agent-marker");

  private static final List<String> TRAILING = WordLists.list("trailing");

  /** A noun below speaks several times less often than an average one. */
  private static final double SELDOM = -0.8;

  /** A number and its measure, without what is counted. */
  private static final Pattern COUNTED = Pattern.compile("[一两二三四五六七八九十几数多0-9][位名个些]$|第$");

  private Subjects() {}

  /** The subject of the cue at {@code cue}, looked for from offset {@code from} on. */
  static Subject of(Line line, int from, int cue) {
    List<Word> ws = line.words;
    int lo = line.index(from);
    line.split(cue);
    int hi = line.index(cue);
    int clause = lo;
    for (int i = hi - 1; i >= lo; i--) {
      if (Line.breaks(ws.get(i))) {
        clause = i + 1;
        break;
      }
    }
    int clauseAt = clause < hi ? ws.get(clause).start() : cue;
    int j = hi - 1;
    while (j >= clause && skipped(ws.get(j))) {
      // 直截了当地: the word before 地 says how.
      j -= ws.get(j).text().equals("地") && j > clause && manner(ws.get(j - 1)) ? 2 : 1;
    }
    if (j >= clause) {
      Span near = near(line, clause, j);
      Span leading = near != null && speaks(line, near, j) ? null : leading(line, clause, j + 1);
      if (near != null && (leading == null || !rather(line, leading, near))) {
        return new Subject(near, clauseAt, clauseAt, Subject.Way.NEAR);
      }
      if (leading != null) {
        return new Subject(leading, clauseAt, clauseAt, Subject.Way.LEADING);
      }
    }
    return earlier(line, lo, clause, clauseAt);
  }

  /** The clause names nobody: 德默斯在发布会上，指责…; 对此，…. */
  private static Subject earlier(Line line, int lo, int clause, int clauseAt) {
    List<Word> ws = line.words;
    int end = clause - 1;
    for (int i = end - 1; i >= lo - 1 && end > lo; i--) {
      if (i < lo || Line.breaks(ws.get(i))) {
        Span s = leading(line, i + 1, end);
        if (s != null) {
          return new Subject(s, ws.get(i + 1).start(), clauseAt, Subject.Way.EARLIER);
        }
        end = i;
      }
    }
    return new Subject(null, clauseAt, clauseAt, Subject.Way.NONE);
  }

  private static boolean skipped(Word w) {
    return w.is(Word.Kind.ADVERB)
        || w.is(Word.Kind.TIME)
        || (w.is(Word.Kind.CONJUNCTION) && !Words.joins(w))
        || w.text().equals("地")
        || w.text().equals("自己");
  }

  /** Whether the phrase that ends at word {@code j} is surely one that speaks. */
  private static boolean speaks(Line line, Span near, int j) {
    String words = near.in(line.text);
    return voice(line.words.get(j), words) || Preference.of(words) > SELDOM;
  }

  /** Whether a phrase before a colon may name who speaks. */
  static boolean speaks(Line line, Span name) {
    String words = name.in(line.text);
    int j = line.index(name.end()) - 1;
    double preference = Preference.of(words);
    return preference > 0
        || preference == 0 && words.length() <= 6
        || words.endsWith("话")
        || Relays.publishes(line, name)
        || (j < 0
            ? Frames.document(words) || Frames.media(words)
            : voice(line.words.get(j), words));
  }

  /** Somebody by the kind of the last word, a document or an outlet. */
  private static boolean voice(Word head, String words) {
    return head.human()
        || head.is(Word.Kind.NAME)
        || head.is(Word.Kind.PRONOUN)
        || Frames.document(words)
        || Frames.media(words);
  }

  /** 某人飞往某地前在某基地说: the phrase that opens the clause speaks more often. */
  private static boolean rather(Line line, Span leading, Span near) {
    return leading.end() <= near.start()
        && Preference.of(leading.in(line.text)) > Preference.of(near.in(line.text)) + 1.5;
  }

  private static boolean manner(Word w) {
    return switch (w.kind()) {
      case ADJECTIVE, VERB, NOUN, ADVERB -> w.text().length() > 1;
      default -> false;
    };
  }

  /** The noun phrase that ends at word {@code j}, unless it is governed. */
  private static @Nullable Span near(Line line, int clause, int j) {
    List<Word> ws = line.words;
    Word head = ws.get(j);
    if (!head.nominal()) {
      return null;
    }
    int a = left(line, clause, j);
    // 经济发展局局长某某, 知情人士: a verb inside a title or a name for people is part of it.
    while (head.human()
        && a > clause
        && ws.get(a - 1).is(Word.Kind.VERB)
        && ws.get(a - 1).text().length() > 1
        && ws.get(a - 1).end() == ws.get(a).start()
        && (a - 1 == clause || ws.get(a - 2).nominal() || ws.get(a - 2).is(Word.Kind.DE))) {
      a = a - 1 == clause ? clause : left(line, clause, a - 2);
    }
    boolean relative = false;
    while (a < j && ws.get(a).is(Word.Kind.DE)) {
      relative = true;
      a++;
    }
    if (relative) {
      boolean nominal = false;
      for (int i = clause; i < a; i++) {
        if (i > clause
            && COUNTED
                .matcher(line.text.substring(ws.get(clause).start(), ws.get(i).start()))
                .find()) {
          nominal = false; // 一名|在医院工作的家长: the count belongs to the head
        }
        if (ws.get(i).is(Word.Kind.PREPOSITION)
            && (nominal || OCCASIONS.contains(head.text()) || !head.human())) {
          return null;
        }
        nominal |= ws.get(i).nominal();
      }
      return phrase(line, a, j + 1);
    }
    int g = a - 1;
    while (g >= clause && (ws.get(g).is(Word.Kind.TIME) || ws.get(g).is(Word.Kind.NUMBER))) {
      g--;
    }
    if (g >= clause && governs(ws.get(g)) && (g == a - 1 || ws.get(g).is(Word.Kind.PREPOSITION))) {
      boolean title = head.is(Word.Kind.PERSON) && ws.get(g).is(Word.Kind.VERB);
      if (!title) {
        return null;
      }
    }
    return phrase(line, a, j + 1);
  }

  private static boolean governs(Word before) {
    if (AGENTS.contains(before.text())) {
      return false;
    }
    return before.is(Word.Kind.PREPOSITION)
        || (before.is(Word.Kind.VERB) && !before.text().equals("有"));
  }

  private static int left(Line line, int clause, int j) {
    List<Word> ws = line.words;
    int a = j;
    while (a > clause) {
      Word w = ws.get(a - 1);
      boolean joined = Words.joins(w) && a - 1 > clause && ws.get(a - 2).nominal();
      if (w.nominal()
          || w.is(Word.Kind.DE)
          || joined
          || body(ws, a - 1)
          || (w.is(Word.Kind.TIME) && ws.get(a).is(Word.Kind.DE))) {
        a--;
      } else {
        break;
      }
    }
    return a;
  }

  /** 政策会执行长: 会 between nouns is a body, not 将会. */
  private static boolean body(List<Word> ws, int i) {
    return ws.get(i).text().equals("会")
        && i > 0
        && i + 1 < ws.size()
        && ws.get(i - 1).is(Word.Kind.NOUN)
        && ws.get(i + 1).nominal();
  }

  /**
   * The noun phrase that opens a clause: up to the first adverb, time or preposition behind it. A
   * verb ends it too, unless a person or a title closes the stretch (商务发展局局长某某).
   */
  private static @Nullable Span leading(Line line, int from, int to) {
    List<Word> ws = line.words;
    int i = from;
    while (i < to) {
      Word w = ws.get(i);
      if (w.is(Word.Kind.PREPOSITION)) {
        int k = i + 1;
        while (k < to && !ws.get(k).is(Word.Kind.SIDE)) {
          k++;
        }
        if (k >= to) {
          return null;
        }
        i = k + 1;
      } else if (skipped(w)
          || w.is(Word.Kind.MARK)
          || w.is(Word.Kind.SIDE)
          || w.text().equals("有")) {
        i++;
      } else {
        break;
      }
    }
    int end = i;
    int verb = -1;
    int start = i;
    while (end < to) {
      Word w = ws.get(end);
      boolean joined =
          Words.joins(w)
              && end > i
              && end + 1 < to
              && (ws.get(end + 1).nominal()
                  || (ws.get(end + 1).is(Word.Kind.VERB) && ws.get(end + 1).text().length() > 2));
      boolean dated = w.is(Word.Kind.TIME) && end + 1 < to && ws.get(end + 1).is(Word.Kind.DE);
      if (w.is(Word.Kind.VERB)) {
        verb = verb < 0 ? end : verb;
      } else if (w.is(Word.Kind.DE) && end > i) {
        if (verb >= 0) {
          start = end + 1;
          verb = -1;
        }
      } else if (!w.nominal() && !joined && !dated && !body(ws, end)) {
        break;
      }
      end++;
    }
    if (verb >= 0 && !(end > verb + 1 && ws.get(end - 1).human() && titled(ws, verb, end))) {
      end = verb;
    }
    return end > start ? phrase(line, start, end) : null;
  }

  /** Whether the verb runs into the title without a break: 经济发展局局长. */
  private static boolean titled(List<Word> ws, int verb, int end) {
    for (int i = verb; i < end; i++) {
      if (ws.get(i).text().length() == 1 && ws.get(i).is(Word.Kind.VERB)) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Span phrase(Line line, int from, int to) {
    List<Word> ws = line.words;
    int a = from;
    int b = to;
    while (a < b && (ws.get(a).is(Word.Kind.DE) || ws.get(a).is(Word.Kind.MARK))) {
      a++;
    }
    while (b > a && (ws.get(b - 1).is(Word.Kind.DE) || ws.get(b - 1).is(Word.Kind.MARK))) {
      b--;
    }
    boolean noun = false;
    for (int i = a; i < b; i++) {
      noun |=
          ws.get(i).is(Word.Kind.NOUN)
              || ws.get(i).is(Word.Kind.NAME)
              || ws.get(i).is(Word.Kind.PERSON)
              || ws.get(i).is(Word.Kind.PRONOUN);
    }
    if (!noun) {
      return null;
    }
    int end = tidy(line.text, ws.get(a).start(), ws.get(b - 1).end());
    if (b - a > 0
        && end - ws.get(a).start() > 2
        && line.text.charAt(end - 1) == '所'
        && end < line.text.length()
        && "说言称述指".indexOf(line.text.charAt(end)) >= 0) {
      end--; // 圣经所说
    }
    Span s = new Span(ws.get(a).start(), end);
    if (COUNTED.matcher(s.in(line.text)).find()) {
      return null; // 某市一名|在医院工作的家长
    }
    return EMPTY.contains(s.in(line.text)) ? null : s;
  }

  /** Cuts what the segmenter left on a phrase: 某某本|周一, 某局8|月, 两周前, 某某向|大纪元. */
  private static int tidy(String text, int start, int end) {
    int e = end;
    for (String t : TRAILING) {
      if (text.startsWith(t, e - t.length()) && e - t.length() - start >= 2) {
        e -= t.length(); // 某国政府近年来
      }
    }
    char next = e < text.length() ? text.charAt(e) : '。';
    if (next == '前' && text.charAt(e - 1) == '早' && e - start > 2) {
      e--; // 某国政府早|前
    }
    if (e - start > 2 && "周月年".indexOf(next) >= 0 && "本上下每今".indexOf(text.charAt(e - 1)) >= 0) {
      e--;
    }
    while (e - start > 2 && "月日年".indexOf(next) >= 0 && Character.isDigit(text.charAt(e - 1))) {
      e--;
    }
    if (e - start > 3
        && "前后".indexOf(text.charAt(e - 1)) >= 0
        && "周天年月日时".indexOf(text.charAt(e - 2)) >= 0) {
      int k = e - 2;
      while (k > start && "个一两二三四五六七八九十几数多小0123456789".indexOf(text.charAt(k - 1)) >= 0) {
        k--;
      }
      e = k > start ? k : e;
    }
    for (String to : List.of("本报", "本台", "本刊")) {
      for (String answer : List.of("回复", "回覆", "答复", "告诉")) {
        int at = e - to.length() - answer.length();
        if (at > start + 1 && text.startsWith(answer + to, at)) {
          return at; // 某公司回复本报查询时
        }
      }
    }
    for (int i = Math.max(start + 2, e - 14); i < e - 1; i++) {
      if ("向对".indexOf(text.charAt(i)) >= 0) {
        String to = text.substring(i + 1, e);
        if (to.startsWith("本") || to.startsWith("记者") || to.startsWith("媒体") || Frames.media(to)) {
          return i;
        }
      }
    }
    return e;
  }
}
