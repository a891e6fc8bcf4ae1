package org.hujian.analysis.annotate.quotation;

import java.util.ArrayList;
import java.util.List;
import org.hujian.model.Span;
import org.hujian.text.split.QuoteMarks.Quoted;
import org.jspecify.annotations.Nullable;

/** Describes the place of a possible cue for the {@link Judge}. */
final class CueFeatures {
  private CueFeatures() {}

  static List<String> of(
      Passage p,
      Line line,
      Lead lead,
      Subject subject,
      int content,
      @Nullable Quoted pending,
      boolean ends,
      @Nullable Claim previous,
      @Nullable Claim last) {
    String text = line.text;
    List<String> f = new ArrayList<>(40);
    String lead0 = text.substring(Math.min(subject.clause(), lead.start()), lead.start());
    boolean joined = Origin.joined(lead0);
    boolean atStart = previous != null && subject.clause() <= previous.content() + 1;
    boolean pronoun =
        subject.span() != null
            && subject.span().length() <= 2
            && "他她它其".indexOf(text.charAt(subject.span().start())) >= 0;
    boolean rule =
        rule(line, lead, subject, pending, previous, last, joined, atStart, pronoun, lead0);
    f.add(rule ? "rule=yes" : "rule=no");
    String k = lead.kind().name();
    String form = lead.frame() != null ? "frame" + (lead.frame().media() ? "M" : "D") : lead.form();
    String way = subject.way().name();
    String before = side(line, lead.start(), -1);
    String after = side(line, lead.end(), 1);
    String owner = subject.span() == null ? "none" : head(line, subject.span());
    String prior = previous == null ? "none" : previous.lead().kind().name();
    f.add("f=" + form);
    f.add("k=" + k);
    f.add("why=" + (lead.refusal() == null ? "ok" : lead.refusal()));
    f.add("f+why=" + form + "+" + (lead.refusal() == null ? "ok" : lead.refusal()));
    f.add("b=" + before);
    f.add("a=" + after);
    f.add("k+b=" + k + "+" + before);
    f.add("k+a=" + k + "+" + after);
    f.add("f+a=" + form + "+" + after);
    boolean noun = CueTest.maybeNoun(lead.form());
    boolean stop = after.length() == 1 && "，。；！？".contains(after) || after.equals("edge");
    f.add("noun=" + noun + "+" + before + "+" + stop);
    f.add("noun+own=" + noun + "+" + owner + "+" + stop + "+" + way);
    f.add("stop=" + k + "+" + stop);
    f.add("way=" + way);
    f.add("k+way=" + k + "+" + way);
    f.add("f+way=" + form + "+" + way);
    f.add("own=" + owner);
    f.add("k+own=" + k + "+" + owner);
    f.add("prior=" + prior);
    f.add("k+prior=" + k + "+" + prior);
    f.add("k+prior+way=" + k + "+" + prior + "+" + way);
    if (previous != null) {
      f.add("prior+at=" + prior + "+" + atStart);
      f.add("k+prior+joined=" + k + "+" + prior + "+" + joined);
      f.add("k+prior+bare=" + k + "+" + prior + "+" + lead0.isEmpty());
      f.add("k+prior+pronoun=" + k + "+" + prior + "+" + pronoun);
      f.add("prior-stop=" + stopBetween(text, previous.content(), subject.clause()));
      f.add("k+way+at=" + k + "+" + way + "+" + atStart);
      f.add("quoted-between=" + (p.quoteAt(previous.content()) != null));
    }
    f.add("joined=" + joined + "+" + way);
    f.add("k+joined=" + k + "+" + joined + "+" + way);
    Quoted q = content < line.span.end() ? p.quoteAt(content) : null;
    boolean opens = q != null && q.outer().start() == content;
    f.add("quote=" + opens);
    f.add("k+quote=" + k + "+" + opens);
    f.add("pending=" + (pending != null) + "+" + ends);
    f.add("k+pending=" + k + "+" + (pending != null));
    int left = content >= line.span.end() ? 0 : line.span.end() - content;
    String room = left == 0 ? "0" : left < 4 ? "1" : left < 8 ? "2" : left < 16 ? "3" : "4";
    f.add("room=" + room);
    f.add("k+room=" + k + "+" + room);
    f.add("gap=" + Math.min(5, (lead.start() - subject.clause()) / 4) + "+" + way);
    f.add("next=" + opening(line, content));
    f.add("k+next=" + k + "+" + opening(line, content));
    f.add("f+next=" + form + "+" + opening(line, content));
    double hood = subject.span() == null ? 0 : Preference.of(subject.span().in(text));
    String level = hood < -3 ? "-3" : hood < -1 ? "-1" : hood < 0.5 ? "0" : hood < 2 ? "1" : "2";
    int at = line.index(lead.start());
    String left1 = at > 0 ? own(line.words.get(at - 1)) : "edge";
    int next1 = line.index(content);
    String right1 = next1 < line.words.size() ? own(line.words.get(next1)) : "edge";
    f.add("hood=" + level);
    f.add("k+hood=" + k + "+" + level);
    f.add("hood+way=" + level + "+" + way);
    f.add("left1=" + left1);
    f.add("k+left1=" + k + "+" + left1);
    f.add("right1=" + right1);
    f.add("f+right1=" + form + "+" + right1);
    f.add("f+left1=" + form + "+" + left1);
    f.add("f+prior=" + form + "+" + prior);
    f.add("f+quote=" + form + "+" + opens);
    f.add("f+room=" + form + "+" + room);
    f.add("f+own=" + form + "+" + owner);
    if (previous != null) {
      f.add("prior-form=" + previous.lead().form() + "+" + k);
      f.add("joiner=" + (lead0.length() <= 3 ? lead0 : "long") + "+" + prior);
    }
    f.add("nominal=" + k + "+" + nominalContent(line, content));
    f.add("de=" + k + "+" + endsInDe(line, content));
    return f;
  }

  private static boolean rule(
      Line line,
      Lead lead,
      Subject subject,
      @Nullable Quoted pending,
      @Nullable Claim previous,
      @Nullable Claim last,
      boolean joined,
      boolean atStart,
      boolean pronoun,
      String lead0) {
    if (lead.refusal() != null) {
      return false;
    }
    if (lead.kind() == CueClass.EVIDENCE
        && subject.span() != null
        && lead.frame() == null
        && "显示 表明 证明 揭示 规定".contains(lead.form())
        && !Frames.document(subject.span().in(line.text))) {
      return false;
    }
    if (previous == null || pending != null) {
      return subject.span() != null || joined && last != null;
    }
    if (lead.kind().utters()) {
      return subject.span() != null || !atStart;
    }
    if (subject.span() == null) {
      return joined || (lead.kind() == CueClass.JUDGEMENT && lead0.isEmpty());
    }
    return !atStart && (joined || pronoun);
  }

  /** The mark, closed word or kind of word right beside an offset. */
  static String side(Line line, int offset, int direction) {
    int i = direction < 0 ? line.index(offset) - 1 : line.index(offset);
    if (direction < 0 && i >= 0 && line.words.get(i).end() > offset) {
      return "glued";
    }
    if (i < 0 || i >= line.words.size()) {
      return "edge";
    }
    return label(line.words.get(i));
  }

  /** A closed word itself, of any other its kind alone. */
  static String label(Word w) {
    return switch (w.kind()) {
      case ADVERB, PREPOSITION, CONJUNCTION, SIDE, DE, PRONOUN, MARK ->
          w.text().length() <= 4 ? w.text() : w.kind().name();
      case VERB -> "是有让使令会将".contains(w.text()) && w.text().length() == 1 ? w.text() : "VERB";
      case NOUN -> w.human() ? "HUMAN" : "NOUN";
      default -> w.kind().name();
    };
  }

  /** A word itself unless it is a name or a number. */
  static String own(Word w) {
    return switch (w.kind()) {
      case PERSON, NAME, NUMBER -> w.kind().name();
      default -> w.text().length() <= 4 ? w.text() : w.kind().name();
    };
  }

  static String opening(Line line, int content) {
    int i = line.index(content);
    return i < line.words.size() ? label(line.words.get(i)) : "edge";
  }

  /** What the source's last word is: a person, a pronoun, an outlet, a document, another noun. */
  static String head(Line line, Span source) {
    int i = line.index(source.end()) - 1;
    if (i < 0) {
      return "?";
    }
    String s = source.in(line.text);
    if (Frames.media(s)) {
      return "media";
    }
    if (Frames.document(s)) {
      return "document";
    }
    Word w = line.words.get(i);
    return w.human() ? "human" : w.kind().name();
  }

  private static boolean stopBetween(String text, int a, int b) {
    for (int i = a; i < b; i++) {
      if ("，；".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether what is wanted is something to be done: a clause, and no 的 makes a noun of it. */
  static boolean acts(Line line, int content) {
    int i = line.index(content);
    return i < line.words.size()
        && nominalContent(line, content).equals("clause")
        && !endsInDe(line, content);
  }

  /** Whether no verb follows before the next mark. */
  private static String nominalContent(Line line, int content) {
    int n = 0;
    for (int i = line.index(content); i < line.words.size(); i++) {
      Word w = line.words.get(i);
      if (Line.breaks(w)) {
        break;
      }
      if (w.is(Word.Kind.VERB) || w.is(Word.Kind.ADVERB)) {
        return "clause";
      }
      n++;
    }
    return n <= 1 ? "word" : n <= 3 ? "short" : "nouns";
  }

  /** Whether 的 and a noun close the stretch to the next mark: 反对他的人. */
  private static boolean endsInDe(Line line, int content) {
    int i = line.index(content);
    while (i < line.words.size() && !Line.breaks(line.words.get(i))) {
      i++;
    }
    return i >= 2
        && line.words.get(i - 2).is(Word.Kind.DE)
        && line.words.get(i - 2).start() >= content;
  }
}
