package org.hujian.analysis.annotate.quotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hujian.analysis.annotate.Reading;
import org.hujian.model.EntityType;
import org.hujian.model.Mention;
import org.hujian.model.Span;
import org.hujian.text.segment.Token;
import org.jspecify.annotations.Nullable;

/**
 * The words of a reading as attribution needs them: names whole, closed classes by our own lists,
 * and what the segmenter glued together (普金并, 官员称, 时说) taken apart.
 */
final class Words {
  private static final Set<String> ADVERBS = WordLists.set("adverb");
  private static final Set<String> PREPOSITIONS = WordLists.set("preposition");
  private static final Set<String> JOINERS = WordLists.set("joiner");
  private static final Set<String> CONJUNCTIONS = WordLists.set("conjunction");
  private static final Set<String> SIDES = WordLists.set("side");
  private static final Set<String> PRONOUNS = WordLists.set("pronoun");
  private static final Set<String> DAYS = WordLists.set("time");
  private static final Set<String> DOCUMENTS = WordLists.set("document");
  private static final Set<String> SHOWING = WordLists.set("showing");
  private static final String GLUED = "并还也则曾又称说亦";
  private static final String OPENING = "向对在据于就但而则还并又也";
  private static final String UNITS = "年月日号时点分";

  /** By so many characters a name may have been cut. */
  private static final int LONGER = 3;

  private Words() {}

  /** All words of the reading, in order. */
  static List<Word> of(Reading reading, List<Mention> mentions) {
    String text = reading.folded();
    List<Word> out = new ArrayList<>(reading.tokens().size());
    List<Mention> names = new ArrayList<>(mentions.size());
    for (Mention x : mentions) {
      Mention clean = clean(x, text);
      if (clean != null) {
        names.add(clean);
      }
    }
    names = longest(names, text);
    int m = 0;
    for (Token t : reading.tokens()) {
      int at = t.start();
      while (at < t.end()) {
        while (m < names.size() && names.get(m).span().end() <= at) {
          m++;
        }
        Span name = m < names.size() ? names.get(m).span() : null;
        if (name != null && name.start() <= at) {
          if (out.isEmpty() || out.getLast().end() < name.end()) {
            // 发言人约什·某某: the first character was taken for a word.
            if (text.substring(at, name.end()).contains("·")
                && out.size() > 1
                && out.getLast().end() == at
                && out.getLast().text().length() == 1
                && !out.getLast().is(Word.Kind.MARK)
                && out.get(out.size() - 2).human()) {
              at = out.removeLast().start();
            }
            out.add(
                new Word(
                    at,
                    name.end(),
                    text.substring(at, name.end()),
                    names.get(m).type() == EntityType.PERSON ? Word.Kind.PERSON : Word.Kind.NAME));
          }
          at = name.end();
        } else {
          int end = name != null ? Math.min(t.end(), name.start()) : t.end();
          pieces(text, at, end, t, out);
          at = end;
        }
      }
    }
    return times(text, dotted(text, single(text, documents(out))));
  }

  /** A name cut short where a longer form of it, known from elsewhere in the text, stands: 某某均. */
  private static List<Mention> longest(List<Mention> names, String text) {
    Map<String, EntityType> forms = new HashMap<>();
    for (Mention m : names) {
      if (m.type() != EntityType.PLACE && m.span().length() > 2) {
        forms.put(m.span().in(text), m.type());
      }
    }
    List<Mention> out = new ArrayList<>(names.size());
    for (int i = 0; i < names.size(); i++) {
      Mention m = names.get(i);
      int start = m.span().start();
      int next = i + 1 < names.size() ? names.get(i + 1).span().start() : text.length();
      int end = m.span().end();
      for (int e = Math.min(next, end + LONGER); e > end; e--) {
        if (forms.get(text.substring(start, e)) == m.type()) {
          end = e;
          break;
        }
      }
      out.add(end == m.span().end() ? m : new Mention(new Span(start, end), m.type(), m.rule()));
    }
    return out;
  }

  /** 官方通报显示, 民意调查发现: what the segmenter takes for a verb is a document here. */
  private static List<Word> documents(List<Word> words) {
    for (int i = 0; i + 1 < words.size(); i++) {
      Word w = words.get(i);
      if (w.is(Word.Kind.VERB)
          && DOCUMENTS.contains(w.text())
          && SHOWING.contains(words.get(i + 1).text())) {
        words.set(i, new Word(w.start(), w.end(), w.text(), Word.Kind.NOUN));
      }
    }
    return words;
  }

  /** 杨某均: one person does not do something 均, so the character is his. */
  private static List<Word> single(String text, List<Word> words) {
    for (int i = 0; i + 1 < words.size(); i++) {
      Word w = words.get(i);
      Word next = words.get(i + 1);
      boolean joined = i > 0 && (joins(words.get(i - 1)) || words.get(i - 1).is(Word.Kind.MARK));
      if (w.is(Word.Kind.PERSON)
          && w.text().length() == 2
          && next.text().equals("均")
          && next.start() == w.end()
          && !joined) {
        words.set(
            i, new Word(w.start(), next.end(), text.substring(w.start(), next.end()), w.kind()));
        words.remove(i + 1);
      }
    }
    return words;
  }

  /** Joins the parts of a foreign name that · ties together. */
  private static List<Word> dotted(String text, List<Word> words) {
    List<Word> out = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      Word w = words.get(i);
      boolean ties =
          w.text().equals("·")
              && !out.isEmpty()
              && out.getLast().end() == w.start()
              && i + 1 < words.size()
              && words.get(i + 1).start() == w.end()
              && !words.get(i + 1).is(Word.Kind.MARK);
      if (!ties) {
        out.add(w);
        continue;
      }
      Word first = out.removeLast();
      if (first.text().length() == 1
          && !out.isEmpty()
          && out.getLast().text().length() == 1
          && out.getLast().end() == first.start()
          && !out.getLast().is(Word.Kind.MARK)) {
        first = out.removeLast();
      }
      int end = words.get(++i).end();
      out.add(new Word(first.start(), end, text.substring(first.start(), end), Word.Kind.PERSON));
    }
    return out;
  }

  private static boolean day(String w) {
    return w.length() == 2 && w.charAt(0) == '周' && "一二三四五六日末".indexOf(w.charAt(1)) >= 0;
  }

  /** A person's name without the 在, 并 or 说 the segmenter left on it; null for 向本台. */
  private static @Nullable Mention clean(Mention m, String text) {
    Span s = m.span();
    if (m.type() == EntityType.PERSON && (day(s.in(text)) || s.in(text).indexOf('"') >= 0)) {
      return null;
    }
    if (m.type() != EntityType.PERSON || s.length() < 3 || s.length() > 4) {
      return m;
    }
    if ("向对".indexOf(text.charAt(s.start())) >= 0
        && "本记媒".indexOf(text.charAt(s.start() + 1)) >= 0) {
      return null;
    }
    int end = s.end();
    while (end > s.start() + 2 && (GLUED + "在于").indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end == s.end() ? m : new Mention(new Span(s.start(), end), m.type(), m.rule());
  }

  private static void pieces(String text, int start, int end, Token t, List<Word> out) {
    if (start >= end) {
      return;
    }
    String w = text.substring(start, end);
    boolean whole = start == t.start() && end == t.end();
    boolean closed = closedKind(w) != null;
    if (!closed && w.length() == 2 && w.charAt(0) == '曾' && OPENING.indexOf(w.charAt(1)) >= 0) {
      // 曾对, 曾在: taken for a surname and a name.
      add(text, start, start + 1, Word.Kind.ADVERB, out);
      add(text, start + 1, end, kind(w.substring(1), "p"), out);
      return;
    }
    if (!closed && w.length() > 1 && whole && takesApart(t)) {
      // 向其, 对外媒: a preposition taken for a surname.
      if (OPENING.indexOf(w.charAt(0)) >= 0) {
        add(text, start, start + 1, kind(w.substring(0, 1), "p"), out);
        add(text, start + 1, end, kind(w.substring(1), w.length() > 2 ? "n" : "v"), out);
        return;
      }
      int cut = end;
      while (cut > start + 1
          && (GLUED.indexOf(text.charAt(cut - 1)) >= 0
              || (text.charAt(cut - 1) == '在' && t.pos().startsWith("nr"))
              || (text.charAt(cut - 1) == '时' && cut < end))) {
        cut--;
      }
      if (cut == start + 1 && text.charAt(start) == '时') {
        cut = start;
        add(text, start, start + 1, Word.Kind.SIDE, out);
        for (int i = start + 1; i < end; i++) {
          add(text, i, i + 1, kind(text.substring(i, i + 1), "v"), out);
        }
        return;
      }
      if (cut < end) {
        add(text, start, cut, kind(text.substring(start, cut), t.pos()), out);
        for (int i = cut; i < end; i++) {
          add(text, i, i + 1, kind(text.substring(i, i + 1), "v"), out);
        }
        return;
      }
    }
    if (whole && !closed && person(text, start, end, t, out)) {
      return;
    }
    add(text, start, end, kind(w, whole ? t.pos() : "n"), out);
  }

  /** A name the segmenter saw right behind a title, and the one character it left over. */
  private static boolean person(String text, int start, int end, Token t, List<Word> out) {
    Word before = out.isEmpty() ? null : out.getLast();
    if (before == null || before.end() != start) {
      return false;
    }
    if (t.pos().startsWith("nr")
        && before.is(Word.Kind.NOUN)
        && before.human()
        && end - start <= 4) {
      out.add(new Word(start, end, text.substring(start, end), Word.Kind.PERSON));
      return true;
    }
    if (before.is(Word.Kind.PERSON)
        && before.text().length() == 2
        && end - start == 1
        && !t.pos().equals("w")
        && out.size() > 1
        && out.get(out.size() - 2).human()) {
      out.removeLast();
      out.add(new Word(before.start(), end, text.substring(before.start(), end), Word.Kind.PERSON));
      return true;
    }
    return false;
  }

  private static boolean takesApart(Token t) {
    String p = t.pos();
    String w = t.word();
    if (w.equals("另据") || w.equals("并称") || w.equals("还称") || w.equals("又称") || w.equals("也称")) {
      return true;
    }
    return p.startsWith("nr")
        || (p.equals("nz") && w.length() > 2)
        || (p.startsWith("v") && w.length() == 2 && "并还也又亦".indexOf(w.charAt(0)) >= 0)
        || (p.startsWith("nt") && w.length() > 3);
  }

  static Word word(String text, int start, int end, String pos) {
    String w = text.substring(start, end);
    return new Word(start, end, w, kind(w, pos));
  }

  private static void add(String text, int start, int end, Word.Kind kind, List<Word> out) {
    out.add(new Word(start, end, text.substring(start, end), kind));
  }

  private static Word.@Nullable Kind closedKind(String w) {
    if (w.equals("的") || w.equals("之")) {
      return Word.Kind.DE;
    }
    if (PRONOUNS.contains(w)) {
      return Word.Kind.PRONOUN;
    }
    if (DAYS.contains(w)) {
      return Word.Kind.TIME;
    }
    if (CONJUNCTIONS.contains(w)) {
      return Word.Kind.CONJUNCTION;
    }
    if (JOINERS.contains(w)) {
      return Word.Kind.CONJUNCTION;
    }
    if (ADVERBS.contains(w)) {
      return Word.Kind.ADVERB;
    }
    if (PREPOSITIONS.contains(w)) {
      return Word.Kind.PREPOSITION;
    }
    if (SIDES.contains(w)) {
      return Word.Kind.SIDE;
    }
    return null;
  }

  private static Word.Kind kind(String w, String pos) {
    Word.Kind closed = closedKind(w);
    if (closed != null) {
      return closed;
    }
    char c = w.charAt(0);
    if (!Character.isLetterOrDigit(c)) {
      return Word.Kind.MARK;
    }
    if (pos.equals("t")) {
      return Word.Kind.TIME;
    }
    if ((w.startsWith("星期") || w.startsWith("周") || w.startsWith("礼拜"))
        && w.length() <= 3
        && "一二三四五六日天".indexOf(w.charAt(w.length() - 1)) >= 0) {
      return Word.Kind.TIME;
    }
    if (Character.isDigit(c) || pos.startsWith("m") || pos.startsWith("q")) {
      return Word.Kind.NUMBER;
    }
    if (pos.startsWith("r")) {
      return pos.equals("rr") ? Word.Kind.PRONOUN : Word.Kind.ADJECTIVE;
    }
    // The segmenter calls many a piece of a foreign name a verb: single characters are not trusted.
    if ((pos.startsWith("v") && !pos.equals("vn") && w.length() > 1)
        || "是有让使令说称指问答讲道".indexOf(w) >= 0) {
      return Word.Kind.VERB;
    }
    if (pos.startsWith("u") && "了着过".contains(w)) {
      return Word.Kind.VERB;
    }
    if (pos.equals("d") || pos.equals("ad")) {
      return Word.Kind.ADVERB;
    }
    if (pos.startsWith("a") || pos.equals("b") || pos.equals("z")) {
      return Word.Kind.ADJECTIVE;
    }
    if (pos.equals("p")) {
      return Word.Kind.PREPOSITION;
    }
    if (pos.startsWith("c")) {
      return Word.Kind.CONJUNCTION;
    }
    if (pos.equals("f")) {
      return Word.Kind.SIDE;
    }
    return Word.Kind.NOUN;
  }

  /** Joins a number and 年, 月, 日 into a time. */
  private static List<Word> times(String text, List<Word> words) {
    List<Word> out = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      Word w = words.get(i);
      char last = w.text().charAt(w.text().length() - 1);
      if (Character.isDigit(w.text().charAt(0)) && UNITS.indexOf(last) >= 0) {
        out.add(new Word(w.start(), w.end(), w.text(), Word.Kind.TIME));
      } else if (w.is(Word.Kind.NUMBER)
          && i + 1 < words.size()
          && words.get(i + 1).start() == w.end()
          && UNITS.contains(words.get(i + 1).text())) {
        int end = words.get(++i).end();
        out.add(new Word(w.start(), end, text.substring(w.start(), end), Word.Kind.TIME));
      } else {
        out.add(w);
      }
    }
    return out;
  }

  static boolean joins(Word w) {
    return JOINERS.contains(w.text()) || w.text().equals("、") || w.text().equals("·");
  }
}
