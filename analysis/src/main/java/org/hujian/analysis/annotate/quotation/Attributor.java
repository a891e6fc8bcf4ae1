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
 * Reads the paragraphs of one text in order: which words are cues, who is their source, through
 * whom it came. How far a content reaches is measured by {@link Scopes} when the paragraph's cues
 * are known.
 */
final class Attributor {
  private static final List<String> GOES_ON = WordLists.list("goes-on");
  private static final Set<String> ARTICLE = Set.of("文章", "文中", "该文", "这篇文章", "该文章");
  private static final Set<String> DISPOSALS = WordLists.set("disposal");
  private static final Set<String> DENIALS = WordLists.set("denial");
  private static final List<String> CREDITS = WordLists.list("credit");
  private static final List<String> SPEAKING = WordLists.list("speaking-body");
  private static final List<String> POINTING = WordLists.list("pointing");
  private static final List<String> CITED_TAILS = WordLists.list("cited-tail");

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
  private @Nullable Span outlet;
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
    while (wordAt < words.size() && words.get(wordAt).end() <= p.span().start()) {
      wordAt++;
    }
    if (p.span().start() >= body && headline(p)) {
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

  /** 世卫：全球确诊…: a headline or a summary that names its speaker before a colon. */
  private boolean headline(Passage p) {
    int colon = -1;
    for (int i = p.span().start(); i < p.span().end() && i < p.span().start() + 20; i++) {
      if ("：:".indexOf(text.charAt(i)) >= 0) {
        colon = i;
        break;
      }
    }
    if (colon < p.span().start() + 2 || colon + 4 > p.span().end() || p.span().length() > 160) {
      return false;
    }
    int start = p.span().start();
    int bracket = text.lastIndexOf('】', colon);
    if (bracket > start) {
      start = bracket + 1;
    }
    Line line = Line.of(p, new Span(start, p.span().end()), words, wordAt);
    int end = line.index(colon);
    if (end == 0
        || end >= line.words.size()
        || p.quoteAt(Starts.skip(text, colon, p.span().end() - 1)) != null) {
      return false;
    }
    Word head = line.words.get(end - 1);
    Span who = new Span(line.words.getFirst().start(), head.end());
    for (int i = 0; i < end; i++) {
      if (!line.words.get(i).nominal()) {
        return false;
      }
    }
    boolean speaks =
        head.is(Word.Kind.PERSON)
            || head.human() && head.text().length() > 1
            || speaking(who.in(text));
    if (!speaks || CREDITS.contains(who.in(text))) {
      return false;
    }
    Span content = Contents.trim(text, colon + 1, p.span().end());
    if (content.length() < 4) {
      return false;
    }
    scopes.headline(content, who);
    return true;
  }

  private static boolean speaking(String who) {
    for (String t : SPEAKING) {
      if (who.endsWith(t)) {
        return true;
      }
    }
    return false;
  }

  private void sentence(Passage p, Line line) {
    List<Lead> leads = leads(line);
    int first = claims.size();
    int from = Math.max(body, line.span.start());
    for (Lead lead : leads) {
      if (lead.start() < from) {
        continue;
      }
      Claim previous = claims.size() > first ? claims.getLast() : null;
      Claim claim = claim(p, line, lead, from, previous);
      if (claim == null) {
        continue;
      }
      if (previous != null && claim.source() != null && relayed(previous, claim)) {
        // A报道说，B表示…: A hands on what B said and has no words of its own.
        claims.removeLast();
        List<Span> via = new ArrayList<>(claim.via());
        if (previous.source() != null && !via.contains(previous.source())) {
          via.add(previous.source());
        }
        for (Span v : previous.via()) {
          if (!via.contains(v)) {
            via.add(v);
          }
        }
        claim = with(claim, via, -1);
      } else if (previous != null && nested(previous, claim)) {
        List<Span> via = new ArrayList<>(claim.via());
        if (previous.source() != null && !DENIALS.contains(previous.lead().form())) {
          via.add(previous.source());
        }
        claim = with(claim, via, claims.size() - 1);
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
  }

  private static Claim with(Claim c, List<Span> via, int outer) {
    return new Claim(
        c.lead(),
        c.line(),
        c.source(),
        c.way(),
        via,
        c.clause(),
        c.content(),
        c.pending(),
        c.ends(),
        outer);
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
    Quoted pending = pending(p, Math.min(subject.clause(), lead.start()));
    int left = from;
    boolean inverted = ends && pending == null;
    if (inverted && (subject.span() == null || subject.clause() - left < 5)) {
      trace.refused("quote.cue", lead.span(), "nothing follows it");
      return null;
    }
    List<String> features =
        CueFeatures.of(p, line, lead, subject, content, pending, ends, previous, last);
    if (!judge.cue(features, lead.span(), inverted ? left : content)) {
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
    Span source = subject.span();
    if (source != null && lead.form().startsWith("理由")) {
      // 政府的一个理由是…: the reason is the government's.
      int of = source.in(text).indexOf('的');
      source = of > 0 ? new Span(source.start(), source.start() + of) : source;
    }
    Subject.Way way = subject.way();
    List<Span> via = new ArrayList<>();
    if (frame == null) {
      via.addAll(Relays.of(line, previous == null ? from : subject.clause(), lead, content));
      Span citing = Relays.citing(text, Math.max(from, subject.clause()), lead.start());
      Span cited = citing == null ? null : Frames.trim(line, citing.end(), lead.start());
      if (citing != null && cited == null && lead.form().startsWith("消息") && source != null) {
        // 家属引述消息称: the news itself spoke.
        via.clear();
        Subject citer = Subjects.of(line, from, citing.start());
        if (citer.span() != null) {
          via.add(citer.span());
        }
        source = new Span(lead.start(), lead.start() + 2);
      } else if (citing != null && cited != null) {
        Subject citer = Subjects.of(line, from, citing.start());
        source = cutTail(cited);
        way = Subject.Way.NEAR;
        via.clear();
        if (citer.span() != null) {
          via.add(citer.span());
        }
      }
    } else if (frame.who() != null && Frames.document(frame.who().in(text))) {
      Span body = Relays.owner(line, frame.who());
      if (body != null) {
        via.add(body);
      }
    }
    if (frame == null && source != null && lead.kind() == CueClass.EVIDENCE
        || frame == null
            && source != null
            && Frames.document(source.in(text))
            && !Frames.media(source.in(text))) {
      Span owner = Relays.owner(line, source);
      if (owner != null && via.isEmpty()) {
        via.add(owner);
      }
    }
    if (source != null
        && ARTICLE.contains(source.in(text))
        && last != null
        && last.source() != null
        && !last.via().isEmpty()) {
      // 某人在A发表文章…。文章说: the same writer goes on.
      source = last.source();
      via.clear();
      via.addAll(last.via());
    }
    if (source == null) {
      // What stands before the cue may name somebody we did not see.
      boolean bare = lead.start() - line.span.start() <= 6 || pending != null;
      if (pending != null && named(line, pending.outer().end(), lead.start())) {
        bare = false;
      }
      Claim of = previous != null ? outermost(previous) : bare ? last : null;
      if (of != null && previous != null && contrast(previous.content(), lead.start())) {
        // …，但是学校不同意，并称…: somebody else may have come between.
        of = null;
      }
      if (of != null) {
        source = of.source();
        if (via.isEmpty()) {
          via.addAll(of.via());
        }
      }
    } else if (via.isEmpty() && framed(source) != null) {
      via.add(framed(source));
    } else if (via.isEmpty()
        && last != null
        && (pointing(source) || goesOn(line, subject, lead, source))) {
      via.addAll(last.via());
    }
    return new Claim(
        lead,
        line,
        source,
        way,
        via,
        subject.clause(),
        inverted ? left : content,
        pending,
        ends,
        -1);
  }

  /** Whether words other than adverbs stand here: a subject that we could not read. */
  private static boolean named(Line line, int from, int to) {
    for (Word w : line.words) {
      if (w.start() >= from
          && w.end() <= to
          && !Line.breaks(w)
          && !w.is(Word.Kind.ADVERB)
          && !w.is(Word.Kind.CONJUNCTION)
          && !w.is(Word.Kind.TIME)
          && !w.is(Word.Kind.MARK)) {
        return true;
      }
    }
    return false;
  }

  /** 习近平将普京称之为…: the subject stands before 将, not before the cue. */
  private int disposal(Line line, int from, Lead lead) {
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

  private boolean contrast(int from, int to) {
    int but = -1;
    for (String c : List.of("但", "而", "却")) {
      but = Math.max(but, from < to ? text.lastIndexOf("，" + c, to) : -1);
    }
    // A clause of its own stands between the contrast and the cue.
    return but > from && text.indexOf("，", but + 1) > 0 && text.indexOf("，", but + 1) < to;
  }

  private Claim outermost(Claim c) {
    return c.outer() < 0 ? c : claims.get(c.outer());
  }

  /** Behind 据A报道，事实。 somebody it spoke of, or 这位…: A hands on his words too. */
  private @Nullable Span framed(Span source) {
    if (last == null
        || last.way() != Subject.Way.FRAME
        || last.lead().kind() != CueClass.RELAY
        || last.source() == null
        || source.start() < last.content()
        || source.start() - last.content() > 200) {
      return null;
    }
    String between = text.substring(last.content(), source.start());
    return pointing(source) || between.contains(source.in(text)) ? last.source() : null;
  }

  /** 他还说, 她补充: the same occasion goes on. */
  private boolean goesOn(Line line, Subject subject, Lead lead, Span source) {
    if (last == null
        || last.source() == null
        || !last.source().in(text).endsWith(source.in(text))) {
      return false;
    }
    String lead0 = text.substring(Math.min(source.end(), lead.start()), lead.start());
    return lead0.contains("还") || lead.form().startsWith("补充");
  }

  private boolean pointing(Span source) {
    String s = source.in(text);
    for (String t : POINTING) {
      if (s.startsWith(t)) {
        return true;
      }
    }
    return false;
  }

  private boolean relayed(Claim previous, Claim claim) {
    if (claim.way() == Subject.Way.NONE || claim.lead().frame() != null) {
      return false;
    }
    boolean hands =
        previous.lead().kind() == CueClass.RELAY
            || (previous.way() == Subject.Way.FRAME && previous.lead().form().startsWith("据"));
    boolean media =
        previous.source() != null
            && (Frames.media(previous.source().in(text))
                || previous.source().in(text).endsWith("记者"));
    return hands
        && media
        && claim.begin() - previous.content() < 40
        && noStop(previous.content(), claim.begin())
        && (claim.clause() <= previous.content() + 1
            || claim.way() != Subject.Way.NEAR
            || noComma(previous.content(), claim.clause())
            || opening(previous.content(), claim.clause()));
  }

  private boolean noStop(int a, int b) {
    for (int i = a; i < b; i++) {
      if ("。；！？".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private boolean noComma(int a, int b) {
    for (int i = a; i < b - 1; i++) {
      if (text.charAt(i) == '，') {
        return false;
      }
    }
    return true;
  }

  /** Whether what stands between is only when, where or whereupon: 对于…，, 在…时，. */
  private boolean opening(int a, int b) {
    return a < b && "对在就当针面谈关".indexOf(text.charAt(a)) >= 0;
  }

  private boolean nested(Claim previous, Claim claim) {
    return claim.way() != Subject.Way.NONE
        && (claim.lead().kind().utters()
            || (claim.lead().kind() == CueClass.JUDGEMENT
                && DENIALS.contains(previous.lead().form())))
        && (previous.lead().kind().utters() || DENIALS.contains(previous.lead().form()))
        && claim.clause() <= previous.content() + 1
        && claim.pending() == null;
  }

  private Span cutTail(Span s) {
    for (String t : CITED_TAILS) {
      if (s.in(text).endsWith(t) && s.length() > t.length()) {
        return new Span(s.start(), s.end() - t.length());
      }
    }
    return s;
  }

  /** A quotation that ends right before this offset and that no cue has taken. */
  private @Nullable Quoted pending(Passage p, int at) {
    Quoted best = null;
    for (Quoted q : p.quotes()) {
      if (q.outer().end() > at) {
        break;
      }
      best = q;
    }
    if (best == null || best.inner().length() < 2 || taken.contains(best.outer().start())) {
      return null;
    }
    for (int i = best.outer().end(); i < at; i++) {
      if (" ，,。".indexOf(text.charAt(i)) < 0) {
        return null;
      }
    }
    for (Claim c : claims) {
      if (c.content() == best.outer().start()) {
        return null;
      }
    }
    boolean opens =
        best.outer().start() == p.span().start()
            || "。！？”」\n ".indexOf(text.charAt(best.outer().start() - 1)) >= 0
            || Passage.endsSentence(text, best.inner())
            || text.charAt(best.inner().end() - 1) == '，';
    return opens ? best : null;
  }

  static boolean joined(String between) {
    for (String c : GOES_ON) {
      if (between.contains(c)) {
        return true;
      }
    }
    return false;
  }
}
