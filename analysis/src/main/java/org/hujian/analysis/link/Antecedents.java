package org.hujian.analysis.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.link.NamedPlaces.At;
import org.hujian.model.Attribution.Source;
import org.hujian.model.Entity;
import org.hujian.model.EntityType;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/** Who has spoken so far in an article, and so whom 他, 双方 and 该公司 can mean. */
final class Antecedents {
  private static final Set<String> PEOPLE_HEADS = Set.of("网民", "人士", "团体", "组织", "专家", "学者");

  /** Who is called so has spoken before. */
  private static final Set<String> SPOKEN = Set.of("发言人", "官员", "负责人");

  private final Reading reading;
  private final LinkedArticle article;
  private final NamedPlaces places;
  private final Map<Span, @Nullable Source> resolved = new HashMap<>();

  /** Named speakers so far, by where their words stand. */
  private final TreeMap<Span, Source> heard = new TreeMap<>();

  private final Set<Span> joint = new HashSet<>();
  private @Nullable Source last;
  private @Nullable Source lastPerson;
  private @Nullable Source lastBody;
  private @Nullable Source lastMany;

  Antecedents(Reading reading, LinkedArticle article, NamedPlaces places) {
    this.reading = reading;
    this.article = article;
    this.places = places;
  }

  /** Whether the source at this place was looked at before. */
  boolean knows(Span words) {
    return resolved.containsKey(words);
  }

  @Nullable Source get(Span words) {
    return resolved.get(words);
  }

  /** Keeps whom a source's words stand for. */
  void keep(Span span, @Nullable Source out, String words) {
    if (out != null) {
      remember(out, words);
      heard.put(span, out);
    }
    resolved.put(span, out);
  }

  /** These words name two at once; 他 is neither. */
  void joint(Span span) {
    joint.add(span);
  }

  /** The last one who spoke. */
  @Nullable Source last() {
    return last;
  }

  @Nullable Source lastMany() {
    return lastMany;
  }

  private void remember(Source s, String words) {
    last = s;
    EntityType type = typeOf(s);
    boolean many =
        words.endsWith("们")
            || words.contains("、")
            || words.contains("等")
            || words.endsWith("团队")
            || words.endsWith("人士")
            || words.contains("与")
            || words.contains("和");
    if (type == EntityType.PERSON || (type == null && !SourceWords.body(words))) {
      lastPerson = SourceWords.single(s) ? s : lastPerson;
    } else {
      lastBody = s;
    }
    if (many || type != EntityType.PERSON) {
      lastMany = s;
    }
  }

  /**
   * Whom 他 or 它 means: somebody this sentence has named, else the speaker or the first one named in
   * the nearest sentence before it, within three paragraphs.
   */
  @Nullable Source before(Span pronoun, boolean person) {
    return before(pronoun, person, 8);
  }

  private @Nullable Source before(Span pronoun, boolean person, int sentencesBack) {
    List<Span> sentences = reading.sentences();
    int i = places.sentenceAt(pronoun.start());
    boolean strange = false;
    for (int back = 0; i >= 0 && back < sentencesBack; i--, back++) {
      Span s = sentences.get(i);
      int end = back == 0 ? pronoun.start() : s.end();
      if (strange) {
        // The paragraph has spoken of somebody this text's names do not hold.
        return null;
      }
      Source spoke = null;
      for (Map.Entry<Span, Source> e :
          heard.subMap(new Span(s.start(), s.start()), new Span(end, end)).entrySet()) {
        if (isPerson(e.getValue(), e.getKey()) == person
            && (!person || SourceWords.single(e.getValue()))
            && !joint.contains(e.getKey())) {
          spoke = e.getValue();
        }
      }
      if (spoke != null) {
        // 选举官员宣布…⏎他说: a kind of person named in another paragraph is not surely meant.
        boolean far = reading.folded().substring(s.start(), pronoun.start()).indexOf('\n') >= 0;
        return person && far && spoke.entity() == null && SourceWords.kind(spoke) ? null : spoke;
      }
      boolean goesOn = back > 0 && startsWithPronoun(s, person);
      if (goesOn && unknown(s)) {
        return null;
      }
      if (goesOn) {
        continue;
      }
      strange = back == 1 && opensParagraph(s);
      for (At a : places.within(new Span(s.start(), Math.max(s.start(), end)))) {
        boolean fits = (a.entity().type() == EntityType.PERSON) == person;
        if (fits
            && (person || a.entity().type() == EntityType.ORG)
            && !places.quoted(a.span())
            && !places.governed(a.span())
            && !places.owns(a.span())) {
          // 某人表示…。近来某某如何。他说: who spoke in the paragraph goes on, not who is told of.
          Source speaker = person && back > 0 ? paragraphSpeaker(a.span().start()) : null;
          return speaker != null
              ? speaker
              : new Source(a.entity().name(), a.span(), a.entity().id());
        }
      }
    }
    return sentencesBack < 8 ? null : person ? lastPerson : lastBody;
  }

  /** The last one person who spoke in the paragraph before this place. */
  private @Nullable Source paragraphSpeaker(int before) {
    String text = reading.folded();
    int from = text.lastIndexOf('\n', before) + 1;
    Source out = null;
    for (Map.Entry<Span, Source> e :
        heard.subMap(new Span(from, from), new Span(before, before)).entrySet()) {
      if (isPerson(e.getValue(), e.getKey()) && SourceWords.single(e.getValue())) {
        out = e.getValue();
      }
    }
    return out;
  }

  /** The last body that spoke in these sentences; a body only named there is not surely meant. */
  private @Nullable Source spoke(Span span, int sentencesBack, boolean person) {
    int from =
        reading
            .sentences()
            .get(Math.max(0, places.sentenceAt(span.start()) - sentencesBack))
            .start();
    Source out = null;
    for (Map.Entry<Span, Source> e : heard.subMap(new Span(from, from), span).entrySet()) {
      if (isPerson(e.getValue(), e.getKey()) == person) {
        out = e.getValue();
      }
    }
    return out;
  }

  /** Whether the pronoun that opens this sentence stood for nobody. */
  private boolean unknown(Span s) {
    Span first = new Span(s.start(), s.start() + 1);
    return resolved.containsKey(first) && resolved.get(first) == null;
  }

  /** Whether a paragraph begins here with a sentence of the outlet's own. */
  private boolean opensParagraph(Span s) {
    String text = reading.folded();
    int i = s.start();
    while (i > 0 && text.charAt(i - 1) == ' ') {
      i--;
    }
    if (i > 0 && text.charAt(i - 1) != '\n') {
      return false;
    }
    String words = s.in(text);
    return words.chars().noneMatch(c -> "“「『\"".indexOf(c) >= 0);
  }

  private boolean startsWithPronoun(Span s, boolean person) {
    char c = reading.folded().charAt(s.start());
    return person ? c == '他' || c == '她' : c == '它' || c == '该';
  }

  private boolean isPerson(Source s, Span span) {
    EntityType type = typeOf(s);
    return type == null ? !SourceWords.body(s.name()) : type == EntityType.PERSON;
  }

  static @Nullable Source back(@Nullable Source to, Span span) {
    return to == null ? null : new Source(to.name(), span, to.entity());
  }

  /** 该公司, 这名官员: the last one whose words end in the same noun. */
  @Nullable Source pointed(Source words, String w, Span span) {
    String head = w.equals("公司") ? w : w.substring(w.startsWith("该") ? 1 : 2);
    if (w.startsWith("这些")) {
      head = w.substring(2);
    }
    boolean body = SourceWords.body(head);
    if (head.length() > 3 && head.endsWith("发言人")) {
      return words;
    }
    Source best = null;
    for (Map.Entry<Span, @Nullable Source> e : resolved.entrySet()) {
      Source s = e.getValue();
      if (s != null && e.getKey().in(reading.folded()).endsWith(head)) {
        if (best == null || (best.span() != null && e.getKey().start() > best.span().start())) {
          best = new Source(s.name(), e.getKey(), s.entity());
        }
      }
    }
    if (best == null && body) {
      best = called(head, span);
    }
    if (best == null) {
      best =
          body || SPOKEN.contains(head)
              ? spoke(span, 2, !body)
              : PEOPLE_HEADS.contains(head) ? null : before(span, true);
    }
    if (body && head.length() < 4 && (best == null || overtaken(best, span))) {
      Source only = only(span);
      return only == null ? null : back(only, span);
    }
    return best == null ? words : back(best, span);
  }

  /** 该部: the last body of this sentence or the one before it that is named a 部. */
  private @Nullable Source called(String head, Span span) {
    int from = reading.sentences().get(Math.max(0, places.sentenceAt(span.start()) - 1)).start();
    Source out = null;
    for (At a : places.within(new Span(Math.min(from, span.start()), span.start()))) {
      if (a.entity().type() == EntityType.ORG
          && a.span().in(reading.folded()).endsWith(head)
          && !places.quoted(a.span())) {
        out = new Source(a.entity().name(), a.span(), a.entity().id());
      }
    }
    return out;
  }

  /** The one body this sentence has named so far, or else the one before it names. */
  private @Nullable Source only(Span span) {
    int i = places.sentenceAt(span.start());
    for (int k = i; k >= 0 && k >= i - 1; k--) {
      Span s = reading.sentences().get(k);
      At one = null;
      for (At a :
          places.within(
              new Span(s.start(), Math.max(s.start(), Math.min(s.end(), span.start()))))) {
        if (a.entity().type() != EntityType.ORG || places.quoted(a.span())) {
          continue;
        }
        if (one != null && !one.entity().id().equals(a.entity().id())) {
          return null;
        }
        one = a;
      }
      if (one != null) {
        return places.governed(one.span())
            ? null
            : new Source(one.entity().name(), one.span(), one.entity().id());
      }
    }
    return null;
  }

  /** Whether another body is named between the one meant and the words that point back. */
  private boolean overtaken(Source best, Span span) {
    int from = best.span() == null ? 0 : best.span().end();
    for (At a : places.within(new Span(Math.min(from, span.start()), span.start()))) {
      if (a.entity().type() == EntityType.ORG
          && !a.entity().id().equals(best.entity())
          && !places.quoted(a.span())
          && places.sentenceAt(a.span().start()) > places.sentenceAt(from)) {
        return true;
      }
    }
    return false;
  }

  @Nullable EntityType typeOf(Source s) {
    Entity e = article.entity(s.entity());
    return e == null ? null : e.type();
  }
}
