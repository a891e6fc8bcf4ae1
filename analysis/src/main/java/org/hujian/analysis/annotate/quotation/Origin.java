package org.hujian.analysis.annotate.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hujian.model.Span;
import org.hujian.text.split.QuoteMarks.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * Where the words of a cue come from: the source as the text words it, and the relays between it
 * and the outlet, as far as the sentence and the attribution before it tell.
 */
record Origin(@Nullable Span source, Subject.Way way, List<Span> via) {
  private static final List<String> GOES_ON = WordLists.list("goes-on");
  private static final Set<String> ARTICLE = Set.of("文章", "文中", "该文", "这篇文章", "该文章");
  private static final List<String> ANONYMOUS = WordLists.list("anonymous");
  private static final Set<String> REPORT = WordLists.set("report");
  private static final List<String> POINTING = WordLists.list("pointing");
  private static final List<String> CITED_TAILS = WordLists.list("cited-tail");

  /**
   * What is known when a cue is reached.
   *
   * @param from where in the sentence nothing is taken yet
   * @param content where what the cue gives begins
   * @param pending quoted words right before the clause
   * @param previous the attribution before this one in the sentence
   * @param outermost the one that holds it, or itself
   * @param last the last attribution that stands in no other
   * @param occasion an interview that a sentence without words of its own told of
   * @param outlet the last outlet that was said to report
   * @param publishers whose the documents are that were spoken of
   */
  record Place(
      Line line,
      Lead lead,
      Subject subject,
      int from,
      int content,
      @Nullable Quoted pending,
      @Nullable Claim previous,
      @Nullable Claim outermost,
      @Nullable Claim last,
      @Nullable Occasion occasion,
      @Nullable Span outlet,
      Publishers publishers) {}

  static Origin of(Place p) {
    Origin said = here(p);
    Span source = said.source();
    Claim last = p.last();
    String text = p.line().text;
    if (source != null
        && ARTICLE.contains(source.in(text))
        && last != null
        && last.source() != null
        && !last.via().isEmpty()) {
      // 某人在A发表文章…。文章说: the same writer goes on.
      return new Origin(last.source(), said.way(), last.via());
    }
    int at = p.lead().start();
    if (at > 0 && text.charAt(at - 1) == '有' && (source == null || source.end() < at - 1)) {
      for (String noun : ANONYMOUS) {
        if (p.lead().form().startsWith(noun)) {
          // 有分析认为, 此前有报道说: the analysis, the report itself.
          return new Origin(new Span(at, at + noun.length()), said.way(), said.via());
        }
      }
    }
    if (source == null) {
      Claim of = goingOn(p);
      return of == null
          ? said
          : new Origin(of.source(), said.way(), said.via().isEmpty() ? of.via() : said.via());
    }
    if (!said.via().isEmpty()) {
      return said;
    }
    Span framed = framed(source, last, text);
    if (framed != null) {
      return new Origin(source, said.way(), List.of(framed));
    }
    if (last != null && (pointing(source, text) || same(p, source))) {
      return new Origin(source, said.way(), last.via());
    }
    Occasion occasion = p.occasion();
    return occasion != null && occasion.of(source, text)
        ? new Origin(source, said.way(), List.of(occasion.outlet()))
        : said;
  }

  /** What the cue's own sentence tells. */
  private static Origin here(Place p) {
    Line line = p.line();
    Lead lead = p.lead();
    Subject subject = p.subject();
    String text = line.text;
    Frames.Frame frame = lead.frame();
    Span source = subject.span();
    if (source != null && lead.form().startsWith("理由")) {
      // 政府的一个理由是…: the reason is the government's.
      int of = source.in(text).indexOf('的');
      source = of > 0 ? new Span(source.start(), source.start() + of) : source;
    }
    if (source != null && frame == null) {
      source = Frames.whose(line, source);
    }
    List<Span> via = new ArrayList<>();
    if (frame != null) {
      if (frame.who() != null && Frames.document(frame.who().in(text))) {
        publish(p, frame.who(), via);
      }
      return new Origin(source, subject.way(), via);
    }
    via.addAll(
        Relays.of(line, p.previous() == null ? p.from() : subject.clause(), lead, p.content()));
    Span citing = Relays.citing(text, Math.max(p.from(), subject.clause()), lead.start());
    if (citing != null) {
      Span cited = Frames.trim(line, citing.end(), lead.start());
      boolean news = cited == null && lead.form().startsWith("消息") && source != null;
      if (cited != null || news) {
        // A援引B的话说; 家属引述消息称: the news itself spoke.
        via.clear();
        Span who = Subjects.of(line, p.from(), citing.start()).span();
        add(via, who != null && REPORT.contains(who.in(text)) ? p.outlet() : who);
        return cited == null
            ? new Origin(new Span(lead.start(), lead.start() + 2), subject.way(), via)
            : new Origin(cutTail(cited, text), Subject.Way.NEAR, via);
      }
    }
    boolean document =
        source != null
            && (lead.kind() == CueClass.EVIDENCE
                || Frames.document(source.in(text)) && !Frames.media(source.in(text)));
    if (source != null && document) {
      publish(p, source, via);
    }
    return new Origin(source, subject.way(), via);
  }

  /** Through whom a document comes, where nothing nearer was told; remembered for 这份报告. */
  private static void publish(Place p, Span document, List<Span> via) {
    String words = document.in(p.line().text);
    if (via.isEmpty()) {
      Span owner = Relays.owner(p.line(), document);
      add(via, owner == null ? p.publishers().of(words) : owner);
    }
    if (!via.isEmpty()) {
      p.publishers().keep(words, via.getFirst());
    }
  }

  private static void add(List<Span> via, @Nullable Span relay) {
    if (relay != null) {
      via.add(relay);
    }
  }

  /** Whose words go on where the cue's clause names nobody; null where it cannot be told. */
  private static @Nullable Claim goingOn(Place p) {
    Claim previous = p.previous();
    if (previous != null) {
      // …，但是学校不同意，并称…: somebody else may have come between.
      return contrast(p.line().text, previous.content(), p.lead().start()) ? null : p.outermost();
    }
    // What stands before the cue may name somebody we did not see.
    Quoted pending = p.pending();
    boolean bare =
        pending == null
            ? p.lead().start() - p.line().span.start() <= 6
            : !named(p.line(), pending.outer().end(), p.lead().start());
    return bare ? p.last() : null;
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

  private static boolean contrast(String text, int from, int to) {
    int but = -1;
    for (String c : List.of("但", "而", "却")) {
      but = Math.max(but, from < to ? text.lastIndexOf("，" + c, to) : -1);
    }
    // A clause of its own stands between the contrast and the cue.
    return but > from && text.indexOf("，", but + 1) > 0 && text.indexOf("，", but + 1) < to;
  }

  /** Behind 据A报道，事实。 somebody it spoke of, or 这位…: A hands on his words too. */
  private static @Nullable Span framed(Span source, @Nullable Claim last, String text) {
    if (last == null
        || last.way() != Subject.Way.FRAME
        || last.lead().kind() != CueClass.RELAY
        || last.source() == null
        || source.start() < last.content()
        || source.start() - last.content() > 200) {
      return null;
    }
    String between = text.substring(last.content(), source.start());
    return pointing(source, text) || between.contains(source.in(text)) ? last.source() : null;
  }

  /** 他还说, 她补充: the same occasion goes on. */
  private static boolean same(Place p, Span source) {
    String text = p.line().text;
    Claim last = p.last();
    if (last == null
        || last.source() == null
        || !last.source().in(text).endsWith(source.in(text))) {
      return false;
    }
    Lead lead = p.lead();
    String lead0 = text.substring(Math.min(source.end(), lead.start()), lead.start());
    return lead0.contains("还") || lead.form().startsWith("补充");
  }

  static boolean pointing(Span source, String text) {
    String s = source.in(text);
    for (String t : POINTING) {
      if (s.startsWith(t)) {
        return true;
      }
    }
    return false;
  }

  /** B in B的话, B的分析. */
  static Span cutTail(Span s, String text) {
    for (String t : CITED_TAILS) {
      if (s.in(text).endsWith(t) && s.length() > t.length()) {
        return new Span(s.start(), s.end() - t.length());
      }
    }
    return s;
  }

  /** Whether words before a cue say that somebody goes on: 并, 还. */
  static boolean joined(String between) {
    for (String c : GOES_ON) {
      if (between.contains(c)) {
        return true;
      }
    }
    return false;
  }
}
