package org.hujian.analysis.annotate.quotation;

import java.util.List;
import java.util.Set;
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

  private Subjects() {}

  /** The subject of the cue at {@code cue}, looked for from offset {@code from} on. */
  static Subject of(Line line, int from, int cue) {
    List<Word> ws = line.words;
    int lo = line.index(from);
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
      j--;
    }
    if (j >= clause) {
      Span near = near(line, clause, j);
      if (near != null) {
        return new Subject(near, clauseAt, Subject.Way.NEAR);
      }
      Span leading = leading(line, clause, j + 1);
      if (leading != null) {
        return new Subject(leading, clauseAt, Subject.Way.LEADING);
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
          return new Subject(s, ws.get(i + 1).start(), Subject.Way.EARLIER);
        }
        end = i;
      }
    }
    return new Subject(null, clauseAt, Subject.Way.NONE);
  }

  private static boolean skipped(Word w) {
    return w.is(Word.Kind.ADVERB)
        || w.is(Word.Kind.TIME)
        || (w.is(Word.Kind.CONJUNCTION) && !Words.joins(w))
        || w.text().equals("地")
        || w.text().equals("自己");
  }

  /** The noun phrase that ends at word {@code j}, unless it is governed. */
  private static @Nullable Span near(Line line, int clause, int j) {
    List<Word> ws = line.words;
    if (!ws.get(j).nominal()) {
      return null;
    }
    int a = left(line, clause, j);
    if (a > clause && ws.get(a - 1).is(Word.Kind.VERB) && ws.get(j).human() && a < j) {
      // 经济发展局局长某某: a verb inside a title is part of it.
      Word before = ws.get(a - 1);
      if (before.end() == ws.get(a).start() && a - 2 >= clause && ws.get(a - 2).nominal()) {
        a = left(line, clause, a - 2);
      }
    }
    boolean relative = false;
    while (a < j && ws.get(a).is(Word.Kind.DE)) {
      relative = true;
      a++;
    }
    if (a > clause) {
      Word before = ws.get(relative ? Math.max(clause, a - 2) : a - 1);
      if (!relative && governs(before) && !ws.get(j).is(Word.Kind.PERSON)) {
        return null;
      }
      if (before.is(Word.Kind.PREPOSITION)
          && !before.text().equals("被")
          && !before.text().equals("由")) {
        return null;
      }
      if (relative) {
        boolean nominal = false;
        for (int i = clause; i < a; i++) {
          if (ws.get(i).is(Word.Kind.PREPOSITION) && (nominal || !ws.get(j).human())) {
            return null;
          }
          nominal |= ws.get(i).nominal();
        }
      }
    }
    return phrase(line, a, j + 1);
  }

  private static boolean governs(Word before) {
    return before.is(Word.Kind.PREPOSITION)
        ? !before.text().equals("被") && !before.text().equals("由")
        : before.is(Word.Kind.VERB) && !before.text().equals("有");
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
          || (w.is(Word.Kind.TIME) && ws.get(a).is(Word.Kind.DE))) {
        a--;
      } else {
        break;
      }
    }
    return a;
  }

  /**
   * The noun phrase that opens a clause: up to the first adverb, time, preposition or verb; what
   * stands before the last 的 is left out where it holds a verb.
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
    int afterDe = i;
    boolean noun = false;
    while (end < to) {
      Word w = ws.get(end);
      if (w.is(Word.Kind.VERB)) {
        boolean of = false;
        for (int k = end + 1; k + 1 < to && k < end + 12; k++) {
          if (ws.get(k).is(Word.Kind.DE)) {
            of = true;
            break;
          }
          if (ws.get(k).is(Word.Kind.PREPOSITION) || ws.get(k).is(Word.Kind.SIDE)) {
            break;
          }
        }
        if (!of || (noun && verb < 0)) {
          break;
        }
        verb = end;
        end++;
      } else if (w.is(Word.Kind.DE) && end > i) {
        if (verb >= 0) {
          afterDe = end + 1;
          verb = -1;
        }
        end++;
      } else if (w.nominal()) {
        noun = true;
        end++;
      } else if ((Words.joins(w) && end > i && end + 1 < to && ws.get(end + 1).nominal())
          || (w.is(Word.Kind.TIME) && end + 1 < to && ws.get(end + 1).is(Word.Kind.DE))
          || (verb >= 0 && w.is(Word.Kind.ADVERB))) {
        end++;
      } else {
        break;
      }
    }
    if (verb >= 0) {
      return null;
    }
    return end > afterDe ? phrase(line, afterDe, end) : null;
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
    Span s = new Span(ws.get(a).start(), ws.get(b - 1).end());
    return EMPTY.contains(s.in(line.text)) ? null : s;
  }
}
