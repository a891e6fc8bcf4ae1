package org.hujian.analysis.annotate.quotation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.Span;
import org.hujian.text.split.QuoteMarks.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * Reads the paragraphs of one text in order: which words are cues, and which attribution stands in
 * which. Who is their source, and through whom it came, is read by {@link Origin}; how far a
 * content reaches is measured by {@link Scopes} when the paragraph's cues are known.
 */
final class Attributor {
  private static final Set<String> DISPOSALS = WordLists.set("disposal");

  private final String text;
  private final List<Word> words;
  private final CueTest cues;
  private final Judge judge;
  private final Trace trace;
  private final int body;
  private final Scopes scopes;
  private final List<Claim> claims = new ArrayList<>();
  private final Set<Integer> taken = new HashSet<>();
  private @Nullable Claim last;
  private final Publishers publishers = new Publishers();
  private @Nullable Occasion occasion;
  private Frames.@Nullable Frame passed;
  private @Nullable Span outlet;
  private int paragraph;
  private int wordAt;

  /**
   * @param body where the first paragraph begins behind its dateline
   */
  Attributor(String text, List<Word> words, CueTest cues, Judge judge, Trace trace, int body) {
    this.text = text;
    this.words = words;
    this.cues = cues;
    this.judge = judge;
    this.trace = trace;
    this.body = body;
    this.scopes = new Scopes(text, words, judge, trace);
  }

  List<Draft> drafts() {
    return scopes.drafts();
  }

  void read(Passage p) {
    claims.clear();
    taken.clear();
    paragraph++;
    if (occasion != null && paragraph > occasion.paragraph() + 1) {
      occasion = null;
    }
    while (wordAt < words.size() && words.get(wordAt).end() <= p.span().start()) {
      wordAt++;
    }
    if (p.span().start() >= body) {
      Headline headline = Headline.at(p, words, wordAt);
      if (headline != null) {
        scopes.headline(headline);
        return;
      }
    }
    if (p.span().start() >= body && scopes.posts(p)) {
      return;
    }
    for (Span sentence : p.sentences()) {
      while (wordAt < words.size() && words.get(wordAt).end() <= sentence.start()) {
        wordAt++;
      }
      if (sentence.end() > body) {
        sentence(p, Line.of(p, sentence, words, wordAt));
      }
    }
    scopes.measure(p, claims);
  }

  private void sentence(Passage p, Line line) {
    List<Lead> leads = leads(line);
    int first = claims.size();
    int from = Math.max(body, line.span.start());
    passed = null;
    for (Lead lead : leads) {
      if (lead.start() < from) {
        continue;
      }
      Claim previous = claims.size() > first ? claims.getLast() : null;
      Claim claim = claim(p, line, lead, from, previous);
      if (claim == null) {
        continue;
      }
      if (previous != null && claim.source() != null && Nesting.relayed(text, previous, claim)) {
        claims.removeLast();
        claim = claim.through(previous.source()).through(previous.via());
      } else if (previous != null && Nesting.nested(previous, claim)) {
        if (!Nesting.DENIALS.contains(previous.lead().form())) {
          claim = claim.through(previous.source());
        }
        claim = claim.inside(claims.size() - 1);
      } else if (previous == null
          && passed != null
          && claim.source() != null
          && claim.via().isEmpty()
          && Nesting.opens(text, passed.end(), claim)) {
        claim = claim.through(passed.who());
      }
      claims.add(claim);
      if (claim.outer() < 0) {
        last = claim;
      }
      if (claim.pending() != null) {
        taken.add(claim.pending().outer().start());
      }
      from = Math.max(lead.end(), Math.min(claim.content(), line.span.end()));
    }
    publishers.read(line);
    if (claims.size() == first) {
      Occasion told = Occasion.of(line, paragraph);
      occasion = told == null ? occasion : told;
    }
  }

  /** Words that may be cues, the frames among them. */
  private List<Lead> leads(Line line) {
    List<Lead> out = cues.leads(line);
    List<Word> ws = line.words;
    boolean opens = true;
    for (int i = 0; i < ws.size(); i++) {
      Word w = ws.get(i);
      if (Line.breaks(w)) {
        opens = true;
        continue;
      }
      if (!opens) {
        continue;
      }
      Frames.Frame f = Frames.at(line, i);
      Span word = f == null ? null : f.cue();
      if (f != null && word != null) {
        int begin = w.start();
        out.removeIf(l -> l.start() >= begin && l.start() < f.end());
        Lead lead =
            new Lead(
                word,
                f.media() ? CueClass.RELAY : CueClass.EVIDENCE,
                "据" + word.in(text),
                f,
                f.who() == null ? "without an agent" : null);
        int k = 0;
        while (k < out.size() && out.get(k).start() < lead.start()) {
          k++;
        }
        out.add(k, lead);
      }
      opens = w.is(Word.Kind.CONJUNCTION) || w.is(Word.Kind.ADVERB);
    }
    return out;
  }

  private @Nullable Claim claim(
      Passage p, Line line, Lead lead, int from, @Nullable Claim previous) {
    if (CueTest.certain(lead.refusal())) {
      trace.refused("quote.cue", lead.span(), String.valueOf(lead.refusal()));
      return null;
    }
    Frames.Frame frame = lead.frame();
    Subject subject;
    int content;
    if (frame != null) {
      Span who = frame.who();
      if (who == null && lead.form().startsWith("据报")) {
        who = outlet;
      }
      if (who == null) {
        trace.refused("quote.frame", lead.span(), "without an agent");
        return null;
      }
      int begin = Math.min(lead.start(), who.start());
      subject = new Subject(who, begin, begin, Subject.Way.FRAME);
      content = Starts.skip(text, frame.end(), line.span.end());
    } else {
      subject = Subjects.of(line, from, disposal(line, from, lead));
      if (previous != null && subject.way() == Subject.Way.EARLIER) {
        // What an earlier clause names stands inside what the previous cue gave.
        subject = new Subject(null, subject.cueClause(), subject.cueClause(), Subject.Way.NONE);
      }
      content = Starts.of(line, lead);
    }
    boolean ends = frame == null && Starts.endsClause(line, lead);
    Quoted pending = Pending.at(p, Math.min(subject.clause(), lead.start()), claims, taken);
    boolean inverted = ends && pending == null;
    if (inverted && (subject.span() == null || subject.clause() - from < 5)) {
      trace.refused("quote.cue", lead.span(), "nothing follows it");
      return null;
    }
    List<String> features =
        CueFeatures.of(p, line, lead, subject, content, pending, ends, previous, last);
    if (!judge.cue(features, lead.span(), inverted ? from : content)
        && !(plain(lead, subject, previous) && CueFeatures.acts(line, content))
        && !(previous == null && spoken(line, lead, subject))) {
      // 据A报道，B说…: taken for no statement of its own, it still hands on.
      passed = frame != null && frame.media() && frame.who() != null ? frame : passed;
      trace.refused(
          frame == null ? "quote.cue" : "quote.frame",
          lead.span(),
          lead.refusal() != null ? lead.refusal() : "not taken for a cue here");
      return null;
    }
    if (frame != null && frame.media() && frame.who() != null) {
      outlet = frame.who();
    } else if (lead.kind() == CueClass.RELAY
        && subject.span() != null
        && Frames.media(subject.span().in(text))) {
      outlet = subject.span();
    }
    Claim outermost =
        previous == null || previous.outer() < 0 ? previous : claims.get(previous.outer());
    Origin origin =
        Origin.of(
            new Origin.Place(
                line,
                lead,
                subject,
                from,
                content,
                pending,
                previous,
                outermost,
                last,
                occasion,
                outlet,
                publishers));
    return new Claim(
        lead,
        line,
        Phrase.mute(line, lead, origin.source()) ? null : Phrase.of(line, origin.source()),
        origin.way(),
        origin.via(),
        subject.clause(),
        inverted ? from : content,
        pending,
        ends,
        -1);
  }

  /** 某某随后回应，…: a person, a word of saying, a comma and more. */
  private static boolean spoken(Line line, Lead lead, Subject subject) {
    Span who = subject.span();
    int end = lead.end();
    return switch (lead.kind()) {
          case NEUTRAL, EMPHASIS, CLAIM, ANSWER -> true;
          default -> false;
        }
        && lead.refusal() == null
        && lead.form().length() > 1
        && subject.way() == Subject.Way.NEAR
        && who != null
        && CueFeatures.head(line, who).equals("human")
        && end + 6 < line.span.end()
        && "，：".indexOf(line.text.charAt(end)) >= 0;
  }

  /** 某部反对…: who is right before the attitude, and nothing speaks against it. */
  private static boolean plain(Lead lead, Subject subject, @Nullable Claim previous) {
    return lead.kind() == CueClass.STANCE
        && lead.refusal() == null
        && lead.form().length() > 1
        && previous == null
        && subject.way() == Subject.Way.NEAR
        && subject.span() != null
        && subject.span().end() == lead.start();
  }

  /** 习近平将普京称之为…: the subject stands before 将, not before the cue. */
  private static int disposal(Line line, int from, Lead lead) {
    if (DISPOSALS.contains(lead.form())) {
      for (int i = line.index(lead.start()) - 1; i >= 0 && line.words.get(i).start() >= from; i--) {
        Word w = line.words.get(i);
        if (w.text().equals("将") || w.text().equals("把")) {
          return w.start();
        }
        if (Line.breaks(w)) {
          break;
        }
      }
    }
    return lead.start();
  }
}
