package org.hujian.analysis.annotate.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.Quotation.Kind;
import org.hujian.model.Span;
import org.hujian.text.split.QuoteMarks.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * Reads the paragraphs of one text in order and gives every content to its cue and source.
 *
 * <p>A sentence's cues are read from left to right; a cue takes what follows it, or the quoted
 * words right before its clause, or both. Quoted words that no cue took go on with the last
 * speaker.
 */
final class Attributor {
  private final String text;
  private final List<Word> words;
  private final CueTest cues;
  private final Trace trace;
  private final List<Draft> found = new ArrayList<>();
  private @Nullable Draft last;
  private @Nullable Span outlet;
  private int wordAt;
  private boolean colonBefore;

  Attributor(String text, List<Word> words, CueTest cues, Trace trace) {
    this.text = text;
    this.words = words;
    this.cues = cues;
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

  void read(Passage p) {
    int first = found.size();
    Draft before = last;
    for (int s = 0; s < p.sentences().size(); s++) {
      Span sentence = p.sentences().get(s);
      while (wordAt < words.size() && words.get(wordAt).end() <= sentence.start()) {
        wordAt++;
      }
      sentence(p, Line.of(p, sentence, words, wordAt), first);
    }
    leftover(p, first, before);
    colonBefore = p.span().end() > p.span().start() && text.charAt(p.span().end() - 1) == '：';
  }

  private void sentence(Passage p, Line line, int first) {
    List<CueHit> hits = cues.cues(line);
    int from = line.span.start();
    List<Span> via = List.of();
    Frames.Frame frame = Frames.at(line);
    int k = 0;
    @Nullable Draft inSentence = null;
    if (frame != null) {
      while (k < hits.size() && hits.get(k).start() < frame.end()) {
        k++;
      }
      Span who = frame.who() != null ? frame.who() : outlet;
      if (frame.media() && frame.who() != null) {
        outlet = frame.who();
      }
      boolean inner = false;
      if (k < hits.size()) {
        Subject s = Subjects.of(line, frame.end(), hits.get(k).start());
        inner = s.span() != null && s.clause() - frame.end() < 40;
      }
      if (who != null) {
        if (inner) {
          via = List.of(who);
          from = frame.end();
        } else {
          int end = k < hits.size() ? hits.get(k).start() : line.span.end();
          Span content = content(frame.end(), end);
          inSentence =
              add(content, kindOf(p, content), frame.cue(), who, List.of(), false, "quote.frame");
          from = end;
        }
      }
    }
    for (; k < hits.size(); k++) {
      CueHit hit = hits.get(k);
      Subject subject = Subjects.of(line, from, hit.start());
      int contentStart = contentStart(line, hit);
      boolean atEnd = atEnd(line, hit);
      Quoted pending = pending(p, Math.min(subject.clause(), hit.start()), first);
      Span source = subject.span();
      if (inSentence != null
          && inSentence.content().contains(hit.span())
          && !sibling(line, hit, subject)) {
        trace.refused("quote.cue", hit.span(), "inside what is already said");
        continue;
      }
      if (atEnd && pending == null) {
        Span inverted = invertedContent(line, subject, from);
        if (inverted != null && source != null && hit.kind().utters()) {
          inSentence =
              add(
                  inverted,
                  kindOf(p, inverted),
                  hit.span(),
                  source,
                  via,
                  false,
                  "quote.cue-inverted");
          from = hit.end();
        }
        continue;
      }
      List<Span> relays = new ArrayList<>(Relays.of(line, subject.clause(), hit, contentStart));
      Span citing = Relays.citing(text, Math.max(from, subject.clause()), hit.start());
      if (citing != null) {
        Subject citer = Subjects.of(line, from, citing.start());
        Span cited = Frames.trim(line, citing.end(), hit.start());
        if (cited != null) {
          source = cutTail(cited);
          if (citer.span() != null) {
            relays = new ArrayList<>(List.of(citer.span()));
          }
        }
      }
      relays.addAll(via);
      boolean elided = false;
      if (source == null) {
        elided = true;
        Draft d = inSentence != null ? inSentence : last;
        boolean near =
            inSentence != null || (d != null && found.indexOf(d) >= first) || goesOn(line, hit);
        if (d == null || d.source() == null || !near) {
          trace.refused("quote.cue", hit.span(), "nobody to give it to");
          continue;
        }
        source = d.source();
        if (relays.isEmpty()) {
          relays.addAll(d.via());
        }
      } else if (relays.isEmpty() && last != null && pronoun(source)) {
        relays.addAll(last.via());
      }
      if (hit.kind() == CueClass.EVIDENCE
          && !elided
          && !Frames.document(source.in(text))
          && !evident(hit, source)) {
        trace.refused("quote.cue", hit.span(), "evidence without a document");
        continue;
      }
      // The previous content stops where this attribution begins.
      if (inSentence != null) {
        cut(
            inSentence,
            subject.clause() > inSentence.content().start() ? subject.clause() : hit.start());
      }
      boolean stance = hit.kind() == CueClass.STANCE;
      if (pending != null) {
        inSentence =
            add(direct(pending), Kind.DIRECT, hit.span(), source, relays, false, "quote.cue-after");
        if (atEnd) {
          from = hit.end();
          continue;
        }
      }
      int limit = line.span.end();
      Draft made = right(p, line, hit, contentStart, limit, source, relays, stance);
      if (made != null) {
        inSentence = made;
      }
      from = Math.max(from, Math.max(hit.end(), contentStart));
    }
  }

  /** What stands to the right of a cue: quoted words, a clause, or a clause and quoted words. */
  private @Nullable Draft right(
      Passage p,
      Line line,
      CueHit hit,
      int start,
      int limit,
      @Nullable Span source,
      List<Span> via,
      boolean stance) {
    if (start >= limit) {
      return null;
    }
    Quoted q = p.quoteAt(start);
    if (q != null && q.outer().start() == start && whole(line, q)) {
      Draft d = add(direct(q), Kind.DIRECT, hit.span(), source, via, false, "quote.cue-before");
      return d;
    }
    // A full clause in marks after the indirect words is an entry of its own.
    Draft made = null;
    int end = limit;
    for (Quoted in : p.quotes()) {
      if (in.outer().start() <= start || in.outer().start() >= limit) {
        continue;
      }
      char before = text.charAt(in.outer().start() - 1);
      if ((before == '，' || before == '：' || before == '。')
          && whole(line, in)
          && in.inner().length() >= 5
          && verbIn(in.inner())) {
        end = in.outer().start();
        Span content = content(start, end);
        if (!content.isEmpty()) {
          add(content, kindOf(p, content), hit.span(), source, via, stance, "quote.cue-before");
        }
        made = add(direct(in), Kind.DIRECT, hit.span(), source, via, false, "quote.run-direct");
        return made;
      }
    }
    Span content = content(start, end);
    if (content.length() < 2) {
      return null;
    }
    return add(content, kindOf(p, content), hit.span(), source, via, stance, "quote.cue-before");
  }

  private boolean verbIn(Span s) {
    int i = 0;
    int high = words.size();
    while (i < high) {
      int mid = (i + high) >>> 1;
      if (words.get(mid).start() >= s.start()) {
        high = mid;
      } else {
        i = mid + 1;
      }
    }
    for (; i < words.size() && words.get(i).end() <= s.end(); i++) {
      if (words.get(i).is(Word.Kind.VERB) || words.get(i).is(Word.Kind.ADVERB)) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing but a stop or a new clause follows the closing mark. */
  private boolean whole(Line line, Quoted q) {
    int end = q.outer().end();
    return end >= line.span.end()
        || "，,。；;！？\n".indexOf(text.charAt(end)) >= 0
        || Passage.endsSentence(text, q.inner())
        || (text.charAt(end) == '(');
  }

  private Span direct(Quoted q) {
    int end = q.inner().end();
    while (end > q.inner().start() && "，,".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(q.inner().start(), end);
  }

  /** The words from {@code start} to {@code end} without marks and blanks at the edges. */
  private Span content(int start, int end) {
    int s = start;
    int e = end;
    while (s < e && " ，,：:；;。、\n".indexOf(text.charAt(s)) >= 0) {
      s++;
    }
    while (e > s && " ，,：:；;。！？!?、\n…".indexOf(text.charAt(e - 1)) >= 0) {
      e--;
    }
    for (String tail : List.of("(完)", "但", "而", "但是", "不过", "并", "同时", "，")) {
      if (e - s > tail.length()
          && text.startsWith(tail, e - tail.length())
          && (tail.startsWith("(") || "，".indexOf(text.charAt(e - tail.length() - 1)) >= 0)) {
        e -= tail.length();
        while (e > s && " ，,；;。".indexOf(text.charAt(e - 1)) >= 0) {
          e--;
        }
      }
    }
    return new Span(s, e);
  }

  private int contentStart(Line line, CueHit hit) {
    int i = hit.end();
    int end = line.span.end();
    if (i < end && "了过到".indexOf(text.charAt(i)) >= 0 && !hit.form().endsWith("到")) {
      i++;
    }
    if (addressed(hit)) {
      int limit = Math.min(end, i + 30);
      for (int k = i; k < limit; k++) {
        if ("，：:,“「".indexOf(text.charAt(k)) >= 0) {
          i = k;
          break;
        }
        if (text.charAt(k) == '说' && k > i) {
          i = k + 1;
          break;
        }
      }
    }
    while (i < end && " ，,：:；;".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static boolean addressed(CueHit hit) {
    return switch (hit.form()) {
      case "告诉", "提醒", "告诫", "警告", "询问", "告知", "劝告" -> true;
      default -> false;
    };
  }

  /** Whether the cue ends its clause: …，他说。 or “…”他说，“…”. */
  private boolean atEnd(Line line, CueHit hit) {
    int i = hit.end();
    if (i >= line.span.end()) {
      return true;
    }
    return "。！？；".indexOf(text.charAt(i)) >= 0;
  }

  private @Nullable Span invertedContent(Line line, Subject subject, int from) {
    if (subject.clause() <= from || subject.clause() - from < 5) {
      return null;
    }
    Span s = content(from, subject.clause());
    return s.length() < 4 ? null : s;
  }

  /** A quotation that ends right before this offset and that no cue has taken. */
  private @Nullable Quoted pending(Passage p, int at, int first) {
    Quoted best = null;
    for (Quoted q : p.quotes()) {
      if (q.outer().end() > at) {
        break;
      }
      best = q;
    }
    if (best == null || best.inner().length() < 2) {
      return null;
    }
    for (int i = best.outer().end(); i < at; i++) {
      if (" ，,。".indexOf(text.charAt(i)) < 0) {
        return null;
      }
    }
    Span inner = direct(best);
    for (int i = first; i < found.size(); i++) {
      if (found.get(i).content().overlaps(inner)) {
        return null;
      }
    }
    boolean opens =
        best.outer().start() == p.span().start()
            || "。！？”」\n 　".indexOf(text.charAt(best.outer().start() - 1)) >= 0
            || Passage.endsSentence(text, best.inner())
            || text.charAt(best.inner().end() - 1) == '，';
    return opens ? best : null;
  }

  private boolean sibling(Line line, CueHit hit, Subject subject) {
    Draft d = found.getLast();
    boolean joined = false;
    String lead = text.substring(subject.clause(), hit.start());
    for (String c : List.of("并", "还", "也", "但", "而", "同时", "又", "则", "却", "不过", "亦", "另")) {
      joined |= lead.contains(c);
    }
    boolean starts = subject.clause() <= d.content().start();
    if (hit.kind().utters()) {
      return !starts;
    }
    if (subject.span() == null) {
      return joined || (hit.kind() == CueClass.JUDGEMENT && lead.isEmpty());
    }
    return !starts && (joined || pronoun(subject.span()));
  }

  private boolean goesOn(Line line, CueHit hit) {
    String lead = text.substring(line.span.start(), hit.start());
    for (String c : List.of("并", "还", "也", "又", "同时", "另", "此外", "再")) {
      if (lead.contains(c)) {
        return true;
      }
    }
    return false;
  }

  private boolean evident(CueHit hit, Span source) {
    return switch (hit.form()) {
      case "显示", "表明", "证明", "揭示", "规定" -> false;
      default -> true;
    };
  }

  private boolean pronoun(Span source) {
    String s = source.in(text);
    return s.equals("他")
        || s.equals("她")
        || s.equals("他们")
        || s.equals("其")
        || s.startsWith("该")
        || s.startsWith("这名")
        || s.startsWith("这位");
  }

  private Span cutTail(Span s) {
    for (String t : List.of("的话", "的说法", "的分析", "的消息", "的报道", "的观点", "并", "的评论", "的讲话")) {
      if (s.in(text).endsWith(t) && s.length() > t.length()) {
        return new Span(s.start(), s.end() - t.length());
      }
    }
    return s;
  }

  private Kind kindOf(Passage p, Span content) {
    for (Quoted q : p.quotes()) {
      if (content.contains(q.outer()) && q.inner().length() >= 5 && verbIn(q.inner())) {
        return Kind.MIXED;
      }
    }
    return Kind.INDIRECT;
  }

  private void cut(Draft d, int at) {
    if (d.content().end() > at && at > d.content().start()) {
      int i = found.indexOf(d);
      found.set(
          i,
          new Draft(
              content(d.content().start(), at),
              d.kind(),
              d.cue(),
              d.source(),
              d.via(),
              d.stance(),
              d.rule()));
    }
  }

  private Draft add(
      Span content,
      Kind kind,
      @Nullable Span cue,
      @Nullable Span source,
      List<Span> via,
      boolean stance,
      String rule) {
    Draft d = new Draft(content, kind, cue, source, via, stance, rule);
    found.add(d);
    last = d;
    return d;
  }

  /** Quoted words that no cue took. */
  private void leftover(Passage p, int first, @Nullable Draft before) {
    for (Quoted q : p.quotes()) {
      Span inner = direct(q);
      if (inner.length() < 4) {
        continue;
      }
      boolean taken = false;
      Draft prev = before;
      for (int i = first; i < found.size(); i++) {
        Draft d = found.get(i);
        taken |= d.content().overlaps(q.outer());
        if (d.content().end() <= q.outer().start()
            && (prev == before || prev == null || d.content().end() >= prev.content().end())) {
          prev = d;
        }
      }
      if (taken) {
        continue;
      }
      int at = q.outer().start();
      int b = at - 1;
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
      if (colon) {
        Span who = colonSource(p, b);
        if (who != null) {
          found.add(
              last = new Draft(inner, Kind.DIRECT, null, who, List.of(), false, "quote.colon"));
          continue;
        }
      }
      if (!utterance) {
        continue;
      }
      if (opens
          && prev == before
          && prev != null
          && (colonBefore || q.outer().end() >= p.span().end() - 1)) {
        found.add(
            last =
                new Draft(
                    inner, Kind.DIRECT, null, prev.source(), prev.via(), false, "quote.continued"));
      } else if ((afterStop || colon) && prev != null && prev != before) {
        found.add(
            last =
                new Draft(
                    inner, Kind.DIRECT, null, prev.source(), prev.via(), false, "quote.continued"));
      }
    }
  }

  private @Nullable Span colonSource(Passage p, int colon) {
    for (Span s : p.sentences()) {
      if (s.contains(colon)) {
        int i = 0;
        int high = words.size();
        while (i < high) {
          int mid = (i + high) >>> 1;
          if (words.get(mid).end() > s.start()) {
            high = mid;
          } else {
            i = mid + 1;
          }
        }
        return Subjects.of(Line.of(p, s, words, i), s.start(), colon).span();
      }
    }
    return null;
  }
}
