package org.hujian.analysis.annotate.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hujian.analysis.annotate.quotation.CueLexicon.Cue;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds what may be a cue in a sentence and says why the rules would refuse it: negated, nominal,
 * passive, planned, hypothetical uses. Parts of longer words are no leads at all.
 */
final class CueTest {
  private static final List<String> NEGATIONS = WordLists.list("negation");
  private static final List<String> PLANS = WordLists.list("plan");
  private static final List<String> PASSIVES = WordLists.list("passive");
  private static final List<String> NOMINAL_BEFORE = WordLists.list("noun-after");
  private static final List<String> NOMINAL_AFTER = WordLists.list("noun-before");
  private static final Set<String> MAYBE_NOUN = WordLists.set("maybe-noun");
  private static final Set<String> HYPOTHETICAL = WordLists.set("hypothetical");

  private static final String NEGATED = "negated";
  private static final String MODIFIER = "modifies a noun";
  private static final Set<String> DOCUMENTS = WordLists.set("document");
  private static final Set<String> SHOWING = WordLists.set("showing");
  private static final String DOCUMENT = "a document";
  private static final String IF = "hypothetical";
  private static final Set<String> WHEN_START = WordLists.set("when-start");
  private static final Set<String> WHEN_END = WordLists.set("when-end");
  private static final String WHEN = "tells when";
  private final CueLexicon lexicon;

  CueTest(CueLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** What may be a cue in a sentence, in order, outside quotation marks and brackets. */
  List<Lead> leads(Line line) {
    List<Lead> out = new ArrayList<>();
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
        CueClass kind = cue.kind();
        String form = cue.form();
        Cue next = end < limit ? lexicon.at(line.text, end, limit) : null;
        if (next != null && next.kind() != CueClass.BLOCK && joinable(next.form())) {
          end += next.form().length();
          kind = cue.kind().utters() ? cue.kind() : next.kind();
          form = cue.form() + next.form();
        }
        out.add(
            new Lead(new Span(at, end), kind, form, null, refusal(line, new Span(at, end), form)));
        done = end;
        at = end - 1;
      }
      i++;
    }
    return out;
  }

  /** Whether a refusal leaves nothing to judge. */
  static boolean certain(@Nullable String refusal) {
    return NEGATED.equals(refusal)
        || MODIFIER.equals(refusal)
        || IF.equals(refusal)
        || WHEN.equals(refusal)
        || DOCUMENT.equals(refusal);
  }

  /** Whether the form is a noun as often as a verb. */
  static boolean maybeNoun(String form) {
    return MAYBE_NOUN.contains(form);
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

  private static @Nullable String refusal(Line line, Span hit, String form) {
    String text = line.text;
    int start = line.span.start();
    String before = text.substring(Math.max(start, hit.start() - 6), hit.start());
    int at = line.index(hit.start());
    int behind = line.index(hit.end());
    String previous = at > 0 ? line.words.get(at - 1).text() : "";
    String after = behind < line.words.size() ? line.words.get(behind).text() : "";
    boolean spoken = form.length() > 1 && "说称道".indexOf(form.charAt(form.length() - 1)) >= 0;
    if (ends(before, previous, NEGATIONS) && !form.startsWith("不") && !before.endsWith("不但")) {
      return NEGATED;
    }
    for (int k = at - 2, n = 0; k >= 0 && n < 2; k--, n++) {
      // 没有立即回复: the negation stands before an adverb.
      if (!line.words.get(k + 1).is(Word.Kind.ADVERB)
          && !line.words.get(k + 1).is(Word.Kind.ADJECTIVE)) {
        break;
      }
      if (NEGATIONS.contains(line.words.get(k).text()) && !form.startsWith("不")) {
        return NEGATED;
      }
    }
    if (!spoken && ends(before, previous, PASSIVES)) {
      return "passive or without an agent";
    }
    if (ends(before, previous, PLANS)) {
      return "only planned";
    }
    if (DOCUMENTS.contains(form) && SHOWING.contains(after)) {
      return DOCUMENT;
    }
    if (after.equals("的")) {
      return MODIFIER;
    }
    if (occasion(line, at, behind)) {
      return WHEN;
    }
    if (MAYBE_NOUN.contains(form)) {
      if (ends(before, previous, NOMINAL_BEFORE)) {
        return "a noun: what stands before it";
      }
      for (String n : NOMINAL_AFTER) {
        if (after.equals(n)) {
          return "a noun: what follows it";
        }
      }
    }
    for (int k = at - 1; k >= 0 && !Line.breaks(line.words.get(k)); k--) {
      if (HYPOTHETICAL.contains(line.words.get(k).text())) {
        return IF;
      }
    }
    return null;
  }

  /** 在回应A时, 当宣布B后: the verb right behind 在, up to the word that closes it. */
  private static boolean occasion(Line line, int at, int behind) {
    List<Word> ws = line.words;
    int i = at - 1;
    while (i >= 0 && (ws.get(i).is(Word.Kind.ADVERB) || ws.get(i).is(Word.Kind.TIME))) {
      i--;
    }
    if (i < 0 || !WHEN_START.contains(ws.get(i).text())) {
      return false;
    }
    for (int k = behind; k < ws.size() && !Line.breaks(ws.get(k)); k++) {
      if (WHEN_END.contains(ws.get(k).text())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word before is one of these, or what stands before ends in a longer one. */
  private static boolean ends(String before, String previous, List<String> tails) {
    for (String t : tails) {
      if (previous.equals(t) || (t.length() > 1 && before.endsWith(t))) {
        return true;
      }
    }
    return false;
  }
}
