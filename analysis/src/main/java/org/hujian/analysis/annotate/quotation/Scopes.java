package org.hujian.analysis.annotate.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.Quotation.Kind;
import org.hujian.model.Span;
import org.hujian.text.split.QuoteMarks.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * Measures what each claim of a paragraph gives: quoted words, a clause, a run of sentences, or a
 * clause and quoted words; and gives quoted words that no cue took to the last speaker.
 */
final class Scopes {
  private static final Pattern POST = Pattern.compile("/{0,2}@([^@：:\\s，。]{2,24})：");

  private final String text;
  private final List<Word> words;
  private final Judge judge;
  private final Trace trace;
  private final List<Draft> found = new ArrayList<>();
  private @Nullable Draft before;
  private @Nullable Draft opened;
  private int wordAt;

  Scopes(String text, List<Word> words, Judge judge, Trace trace) {
    this.text = text;
    this.words = words;
    this.judge = judge;
    this.trace = trace;
  }

  List<Draft> drafts() {
    List<Draft> out = new ArrayList<>();
    for (Draft d : found) {
      if (!d.content().isEmpty()) {
        out.add(d);
      }
    }
    out.sort(
        Comparator.comparing(Draft::content)
            .thenComparing(d -> d.cue() == null ? -1 : d.cue().start()));
    return out;
  }

  void headline(Headline h) {
    found.add(
        new Draft(
            h.content(),
            Kind.INDIRECT,
            null,
            h.who(),
            List.of(),
            false,
            "quote.headline",
            Subject.Way.NEAR));
  }

  /** Posts copied one after the other: @甲：words@乙：words. */
  boolean posts(Passage p) {
    Matcher m = POST.matcher(p.text()).region(p.span().start(), p.span().end());
    int from = -1;
    Span who = null;
    boolean any = false;
    while (true) {
      boolean more = m.find();
      if (who != null) {
        Span content = Contents.trim(text, from, more ? m.start() : p.span().end());
        if (content.length() > 1) {
          found.add(
              new Draft(
                  content,
                  Kind.INDIRECT,
                  null,
                  who,
                  List.of(),
                  false,
                  "quote.post",
                  Subject.Way.NEAR));
          any = true;
        }
      } else if (more && m.start() > p.span().start() + 2) {
        return false; // the paragraph does not open with one
      }
      if (!more) {
        return any;
      }
      who = new Span(m.start(1), m.end(1));
      from = m.end();
    }
  }

  void measure(Passage p, List<Claim> claims) {
    int first = found.size();
    Stops stops = Stops.of(p);
    for (int i = 0; i < claims.size(); i++) {
      Claim c = claims.get(i);
      if (c.pending() != null) {
        add(c, direct(c.pending()), Kind.DIRECT, "quote.cue-after");
      }
      if (c.ends()) {
        if (c.pending() == null) {
          Span content = Contents.trim(text, c.content(), c.clause());
          if (content.length() >= 4) {
            add(c, content, kindOf(p, content), "quote.cue-inverted");
          }
        }
        continue;
      }
      right(p, stops, claims, i);
    }
    leftover(p, first);
    if (found.size() > first) {
      before = found.getLast();
    }
  }

  private void right(Passage p, Stops stops, List<Claim> claims, int i) {
    Claim c = claims.get(i);
    int start = c.content();
    if (start >= c.line().span.end()) {
      return;
    }
    Quoted q = p.quoteAt(start);
    if (q != null && q.outer().start() == start && whole(c.line(), q)) {
      add(c, direct(q), Kind.DIRECT, "quote.cue-before");
      return;
    }
    int limit = p.span().end();
    for (int k = i + 1; k < claims.size(); k++) {
      if (claims.get(k).outer() != i) {
        int at = claims.get(k).begin();
        limit = Math.min(limit, at <= start ? claims.get(k).lead().start() : at);
        break;
      }
    }
    Quoted speech = null;
    for (Quoted in : p.quotes()) {
      if (in.outer().start() <= start || in.outer().start() >= limit) {
        continue;
      }
      char mark = text.charAt(in.outer().start() - 1);
      boolean after = "，：。！？”".indexOf(mark) >= 0;
      if (after && alone(p, c.line(), in) && in.inner().length() >= 5 && verbIn(in.inner())) {
        speech = in;
        limit = in.outer().start();
        break;
      }
    }
    int end = end(p, stops, c, start, limit);
    Span content = Contents.trim(text, start, end);
    if (content.length() >= 2) {
      add(
          c,
          content,
          kindOf(p, content),
          c.way() == Subject.Way.FRAME ? "quote.frame" : "quote.cue-before");
    }
    if (speech != null && speech.outer().start() < c.line().span.end() && end >= limit) {
      add(c, direct(speech), Kind.DIRECT, "quote.run-direct");
    }
  }

  /** The first stop behind which the content does not go on. */
  private int end(Passage p, Stops stops, Claim c, int start, int limit) {
    int passed = 0;
    for (int s = stops.after(start); s < stops.size() && stops.at(s) < limit; s++) {
      int at = stops.at(s);
      if (at >= limit - 2 && Contents.trim(text, at, limit).isEmpty()) {
        return limit;
      }
      int next = s + 1 < stops.size() ? Math.min(limit, stops.at(s + 1)) : limit;
      List<String> features =
          ScopeFeatures.of(p, c, words, wordIndex(at), text, start, at, next, limit, passed);
      if (!judge.goesOn(features, c.lead().span(), start, at)) {
        return at;
      }
      passed++;
    }
    return limit;
  }

  private int wordIndex(int offset) {
    while (wordAt > 0 && words.get(Math.min(wordAt, words.size()) - 1).start() >= offset) {
      wordAt--;
    }
    while (wordAt < words.size() && words.get(wordAt).start() < offset) {
      wordAt++;
    }
    return wordAt;
  }

  private void add(Claim c, Span content, Kind kind, String rule) {
    found.add(
        new Draft(
            content,
            kind,
            c.lead().span(),
            c.source(),
            c.via(),
            c.stance() && kind != Kind.DIRECT,
            rule,
            c.way()));
  }

  /** Whether nothing but a stop or a new clause follows the closing mark. */
  private boolean whole(Line line, Quoted q) {
    int end = q.outer().end();
    return end >= line.span.end()
        || "，,。；;！？\n(".indexOf(text.charAt(end)) >= 0
        || Passage.endsSentence(text, q.inner());
  }

  /** Whether the sentence ends with the closing mark, or another quotation follows. */
  private boolean alone(Passage p, Line line, Quoted q) {
    int end = q.outer().end();
    if (!whole(line, q)) {
      return false;
    }
    if (end < line.span.end() && "，,".indexOf(text.charAt(end)) >= 0) {
      int next = Starts.skip(text, end, p.span().end());
      Quoted other = next < p.span().end() ? p.quoteAt(next) : null;
      return Passage.endsSentence(text, q.inner())
          || (other != null && other.outer().start() == next);
    }
    return true;
  }

  private Span direct(Quoted q) {
    int end = q.inner().end();
    int start = q.inner().start();
    while (end > start && "，, ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    return new Span(start, end);
  }

  private Kind kindOf(Passage p, Span content) {
    for (Quoted q : p.quotes()) {
      if (content.contains(q.outer()) && q.inner().length() >= 5 && verbIn(q.inner())) {
        return Kind.MIXED;
      }
    }
    return Kind.INDIRECT;
  }

  private boolean verbIn(Span s) {
    for (int i = wordIndex(s.start()); i < words.size() && words.get(i).end() <= s.end(); i++) {
      if (words.get(i).is(Word.Kind.VERB) || words.get(i).is(Word.Kind.ADVERB)) {
        return true;
      }
    }
    return false;
  }

  /** Quoted words that no cue took. */
  private void leftover(Passage p, int first) {
    Draft opener = opened;
    opened = null;
    for (Quoted q : p.quotes()) {
      Span inner = direct(q);
      boolean answers =
          inner.length() > 1
              && q.outer().start() > p.span().start()
              && text.charAt(q.outer().start() - 1) == '：'
              && q.outer().end() >= p.span().end();
      if (inner.length() < 4 && !answers || taken(q, first)) {
        continue;
      }
      Draft prev = null;
      for (int i = first; i < found.size(); i++) {
        Draft d = found.get(i);
        if (d.content().start() < q.outer().start()
            && (prev == null || d.content().start() >= prev.content().start())) {
          prev = d;
        }
      }
      int b = q.outer().start() - 1;
      while (b >= p.span().start() && text.charAt(b) == ' ') {
        b--;
      }
      boolean opens = b < p.span().start();
      boolean colon = !opens && "：:".indexOf(text.charAt(b)) >= 0;
      boolean afterStop = !opens && "。！？”」".indexOf(text.charAt(b)) >= 0;
      boolean utterance =
          Passage.endsSentence(text, q.inner())
              || q.outer().end() >= p.span().end()
              || "。！？".indexOf(text.charAt(q.outer().end())) >= 0;
      Draft made = null;
      if (colon) {
        made = colon(p, b, inner);
      }
      boolean speech = Passage.endsSentence(text, q.inner()) || inner.length() >= 10;
      if (made == null && utterance && speech) {
        if (opens && opener != null) {
          made = continued(inner, opener);
          opened = opener;
        } else if (opens && before != null && q.outer().end() >= p.span().end() - 1) {
          made = continued(inner, before);
        } else if ((afterStop || colon || follows(b, prev)) && prev != null) {
          made = continued(inner, prev);
        }
      }
      if (made == null) {
        trace.refused("quote.marks", inner, "nobody says it");
      } else {
        found.add(made);
      }
    }
    if (p.span().length() > 1 && text.charAt(p.span().end() - 1) == '：') {
      opened = colon(p, p.span().end() - 1, new Span(p.span().end() - 1, p.span().end() - 1));
    }
  }

  private boolean taken(Quoted q, int first) {
    for (int i = first; i < found.size(); i++) {
      if (found.get(i).content().overlaps(q.outer())) {
        return true;
      }
    }
    return false;
  }

  /** “A”，“B”: the comma between two quotations. */
  private boolean follows(int before, @Nullable Draft prev) {
    return prev != null
        && prev.kind() == Kind.DIRECT
        && before > prev.content().end()
        && before - prev.content().end() <= 3
        && "，、；".indexOf(text.charAt(before)) >= 0;
  }

  private static Draft continued(Span inner, Draft of) {
    return new Draft(
        inner, Kind.DIRECT, null, of.source(), of.via(), false, "quote.continued", of.way());
  }

  /** 谢阳：“…”; 网民纷纷留言：“…”. */
  private @Nullable Draft colon(Passage p, int colon, Span inner) {
    for (Span s : p.sentences()) {
      if (s.contains(colon)) {
        Line line = Line.of(p, s, words, wordIndex(s.start()));
        Subject who = Subjects.of(line, s.start(), colon);
        Span name = who.span();
        if (name != null) {
          name = Phrase.of(line, Origin.cutTail(name, text));
        }
        if (name == null && colon - s.start() <= 12 && colon > s.start()) {
          name = new Span(s.start(), colon);
        }
        return name == null || !Subjects.speaks(line, name)
            ? null
            : new Draft(inner, Kind.DIRECT, null, name, List.of(), false, "quote.colon", who.way());
      }
    }
    return null;
  }
}
