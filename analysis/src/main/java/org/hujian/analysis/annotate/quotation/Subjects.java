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
      if (near == null) {
        near = leading(line, clause, j + 1);
      }
      if (near != null) {
        return new Subject(near, clauseAt);
      }
    }
    // The clause names nobody: 德默斯在发布会上，指责…; 对此，…
    int end = clause - 1;
    boolean own = j < clause;
    for (int i = end - 1; i >= lo - 1 && end > lo; i--) {
      if (i < lo || Line.breaks(ws.get(i))) {
        Span s = leading(line, i + 1, end);
        if (s != null) {
          return new Subject(s, ws.get(i + 1).start());
        }
        if (!own && i + 1 < end) {
          break;
        }
        end = i;
      }
    }
    return new Subject(null, clauseAt);
  }

  private static boolean skipped(Word w) {
    return w.is(Word.Kind.ADVERB)
        || w.is(Word.Kind.TIME)
        || (w.is(Word.Kind.CONJUNCTION) && !w.text().equals("和") && !w.text().equals("与"))
        || w.text().equals("地");
  }

  /** The noun phrase that ends at word {@code j}, unless it is governed. */
  private static @Nullable Span near(Line line, int clause, int j) {
    List<Word> ws = line.words;
    if (!ws.get(j).nominal()) {
      return null;
    }
    int a = j;
    while (a > clause) {
      Word w = ws.get(a - 1);
      if (w.nominal()
          || w.is(Word.Kind.DE)
          || (Words.joins(w) && a - 1 > clause && ws.get(a - 2).nominal())
          || (w.is(Word.Kind.TIME) && ws.get(a).is(Word.Kind.DE))) {
        a--;
      } else {
        break;
      }
    }
    boolean relative = false;
    while (a < j && (ws.get(a).is(Word.Kind.DE))) {
      relative = true;
      a++;
    }
    if (a > clause) {
      Word before = ws.get(relative ? a - 2 : a - 1);
      if (!relative) {
        if (before.is(Word.Kind.PREPOSITION)) {
          return null;
        }
        if (before.is(Word.Kind.VERB) && !before.text().equals("有")) {
          return null;
        }
        if (before.is(Word.Kind.SIDE) && leading(line, clause, a) != null) {
          // 普京会晤后双方表示 keeps 双方; 在北京时官员 …
          relative = false;
        }
      } else {
        for (int i = clause; i < a; i++) {
          if (ws.get(i).is(Word.Kind.PREPOSITION) && i > clause && ws.get(i - 1).nominal()) {
            return null;
          }
        }
      }
    }
    return phrase(line, a, j + 1);
  }

  /** The noun phrase that opens a clause. */
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
    while (end < to) {
      Word w = ws.get(end);
      if (w.nominal()
          || (w.is(Word.Kind.DE) && end > i)
          || (Words.joins(w) && end > i && end + 1 < to && ws.get(end + 1).nominal())
          || (w.is(Word.Kind.TIME) && end + 1 < to && ws.get(end + 1).is(Word.Kind.DE))) {
        end++;
      } else {
        break;
      }
    }
    if (end < to && ws.get(end).is(Word.Kind.VERB)) {
      for (int k = to - 2; k > end; k--) {
        if (ws.get(k).is(Word.Kind.DE) && ws.get(k + 1).nominal()) {
          boolean verbAfter = false;
          int e = k + 1;
          while (e < to && ws.get(e).nominal()) {
            e++;
          }
          for (int m = e; m < to; m++) {
            verbAfter |= ws.get(m).is(Word.Kind.VERB);
          }
          if (end == i && e <= to && !verbAfter) {
            return phrase(line, k + 1, e);
          }
          break;
        }
      }
    }
    return end > i ? phrase(line, i, end) : null;
  }

  private static @Nullable Span phrase(Line line, int a, int b) {
    List<Word> ws = line.words;
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
              || ws.get(i).is(Word.Kind.PRONOUN);
    }
    if (!noun) {
      return null;
    }
    Span s = new Span(ws.get(a).start(), ws.get(b - 1).end());
    return EMPTY.contains(s.in(line.text)) ? null : s;
  }
}
