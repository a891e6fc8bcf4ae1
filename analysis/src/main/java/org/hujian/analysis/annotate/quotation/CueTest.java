package org.hujian.analysis.annotate.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hujian.analysis.annotate.Trace;
import org.hujian.analysis.annotate.quotation.CueLexicon.Cue;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cues of a sentence and refuses what only looks like one: negated, nominal, passive,
 * hypothetical uses, parts of longer words.
 */
final class CueTest {
  private static final List<String> NEGATIONS = WordLists.list("negation");
  private static final List<String> PLANS = WordLists.list("plan");
  private static final List<String> PASSIVES = WordLists.list("passive");
  private static final List<String> NOMINAL_BEFORE = WordLists.list("noun-after");
  private static final List<String> NOMINAL_AFTER = WordLists.list("noun-before");
  private static final Set<String> MAYBE_NOUN = WordLists.set("maybe-noun");
  private static final Set<String> HYPOTHETICAL = WordLists.set("hypothetical");

  private final CueLexicon lexicon;
  private final Trace trace;

  CueTest(CueLexicon lexicon, Trace trace) {
    this.lexicon = lexicon;
    this.trace = trace;
  }

  /** The cues of a sentence, in order, outside quotation marks and brackets. */
  List<CueHit> cues(Line line) {
    List<CueHit> out = new ArrayList<>();
    List<Word> ws = line.words;
    int i = 0;
    int done = line.span.start();
    while (i < ws.size()) {
      Word w = ws.get(i);
      if (w.is(Word.Kind.MARK) || w.end() <= done || quotedOrTitle(w)) {
        i++;
        continue;
      }
      int limit = runEnd(ws, i);
      for (int at = Math.max(w.start(), done); at < w.end(); at++) {
        Cue cue = lexicon.at(line.text, at, limit);
        if (cue == null) {
          continue;
        }
        int end = at + cue.form().length();
        if (cue.kind() == CueClass.BLOCK) {
          done = end;
          at = end - 1;
          continue;
        }
        boolean aligned =
            cue.form().length() == 1
                ? w.start() == at && w.end() == end
                : line.startsWord(at) || line.endsWord(end);
        if (!aligned || (w.is(Word.Kind.NAME) && w.start() < at)) {
          continue;
        }
        CueHit hit = new CueHit(new Span(at, end), cue.kind(), cue.form());
        Cue next = end < limit ? lexicon.at(line.text, end, limit) : null;
        if (next != null && next.kind() != CueClass.BLOCK && joinable(next.form())) {
          end += next.form().length();
          hit =
              new CueHit(
                  new Span(at, end),
                  cue.kind().utters() ? cue.kind() : next.kind(),
                  cue.form() + next.form());
        }
        String why = refusal(line, hit);
        if (why == null) {
          out.add(hit);
        } else {
          trace.refused("quote.cue", hit.span(), why);
        }
        done = end;
        at = end - 1;
      }
      i++;
    }
    return out;
  }

  private static boolean quotedOrTitle(Word w) {
    return "“「『\"‘《”".indexOf(w.text().charAt(0)) >= 0;
  }

  private static int runEnd(List<Word> ws, int i) {
    int end = ws.get(i).end();
    for (int k = i + 1; k < ws.size() && k < i + 6; k++) {
      Word w = ws.get(k);
      if (w.start() != end || w.is(Word.Kind.MARK) || quotedOrTitle(w)) {
        break;
      }
      end = w.end();
    }
    return end;
  }

  private static boolean joinable(String form) {
    return switch (form) {
      case "说", "称", "道", "表示", "指出", "指", "认为", "强调", "要求", "宣布" -> true;
      default -> false;
    };
  }

  private @Nullable String refusal(Line line, CueHit hit) {
    String text = line.text;
    int start = line.span.start();
    String before = text.substring(Math.max(start, hit.start() - 6), hit.start());
    String after = text.substring(hit.end(), Math.min(line.span.end(), hit.end() + 4));
    if (ends(before, NEGATIONS) && !hit.form().startsWith("不") && !before.endsWith("不但")) {
      return "negated";
    }
    if (ends(before, PASSIVES)) {
      return "passive or without an agent";
    }
    if (ends(before, PLANS)) {
      return "only planned";
    }
    if (after.startsWith("的")) {
      return "modifies a noun";
    }
    if (MAYBE_NOUN.contains(hit.form())) {
      if (ends(before, NOMINAL_BEFORE)) {
        return "a noun: what stands before it";
      }
      for (String n : NOMINAL_AFTER) {
        if (after.startsWith(n)) {
          return "a noun: what follows it";
        }
      }
    }
    int i = line.index(hit.start());
    for (int k = i - 1; k >= 0 && !Line.breaks(line.words.get(k)); k--) {
      if (HYPOTHETICAL.contains(line.words.get(k).text())) {
        return "hypothetical";
      }
    }
    return null;
  }

  private static boolean ends(String s, List<String> tails) {
    for (String t : tails) {
      if (s.endsWith(t)) {
        return true;
      }
    }
    return false;
  }
}
