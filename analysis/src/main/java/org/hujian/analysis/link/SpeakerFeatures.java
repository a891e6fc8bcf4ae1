package org.hujian.analysis.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.link.NamedPlaces.At;
import org.hujian.model.Attribution.Source;
import org.hujian.model.Entity;
import org.hujian.model.EntityType;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Quotation;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * How a speaker was found: the kind of its words, how far they stand from what was said, whom a
 * pronoun could mean instead.
 *
 * <p>Cue forms, closed classes and the last character of common nouns; no names.
 */
final class SpeakerFeatures {
  /** How far back an antecedent is looked for, in characters. */
  private static final int WINDOW = 1500;

  private final String text;
  private final LinkedArticle article;
  private final NamedPlaces places;

  SpeakerFeatures(Reading reading, LinkedArticle article, NamedPlaces places) {
    this.text = reading.folded();
    this.article = article;
    this.places = places;
  }

  /**
   * @param q the quotation as found
   * @param words its source as the text words it
   * @param to whom it was resolved to
   */
  List<String> of(Quotation q, Span words, Source to) {
    List<String> out = new ArrayList<>();
    Span cue = q.attribution().cue();
    Span at = cue == null ? q.span() : cue;
    Entity entity = article.entity(to.entity());
    String way = way(words.in(text), entity);
    out.add("way=" + way);
    out.add("rule=" + q.rule() + " " + way);
    out.add("kind=" + q.kind());
    out.add("stance=" + q.stance());
    out.add("cue=" + (cue == null ? "none" : cue.in(text)));
    out.add("relayed=" + !q.attribution().via().isEmpty() + " " + way);
    place(out, words, at, way);
    if (way.equals("pronoun") || way.equals("pointing")) {
      antecedent(out, words, entity);
    } else {
      words(out, words, entity);
    }
    return out;
  }

  private static String way(String w, @Nullable Entity entity) {
    if (Speakers.pronoun(w)) {
      return "pronoun";
    }
    if (w.startsWith("该") || w.startsWith("这")) {
      return "pointing";
    }
    return entity == null ? "words" : "name";
  }

  private void place(List<String> out, Span words, Span at, String way) {
    boolean before = words.start() <= at.start();
    Span between =
        before
            ? new Span(Math.min(words.end(), at.start()), at.start())
            : new Span(at.end(), Math.max(at.end(), words.start()));
    int sentences =
        Math.min(3, Math.abs(places.sentenceAt(at.start()) - places.sentenceAt(words.start())));
    out.add("side=" + (before ? "before" : "after"));
    out.add("sentences=" + sentences + " " + way);
    if (between.length() > WINDOW) {
      out.add("far");
      return;
    }
    String gap = between.in(text);
    out.add("paragraphs=" + Math.min(2, gap.chars().filter(c -> c == '\n').count()));
    boolean clause = gap.indexOf('，') >= 0 || gap.indexOf('；') >= 0;
    out.add("clause=" + (sentences > 0 ? "carried" : clause ? "other" : "same") + " " + way);
    out.add("gap=" + (sentences > 0 ? "carried" : size(gap.length())));
    out.add("others=" + Math.min(3, others(between, null)) + (sentences > 0 ? " carried" : ""));
    char left = words.start() == 0 ? '\n' : text.charAt(words.start() - 1);
    out.add("left=" + side(left));
    char right = words.end() >= text.length() ? '\n' : text.charAt(words.end());
    out.add("right=" + (before && gap.isEmpty() ? "cue" : side(right)));
  }

  private void antecedent(List<String> out, Span pronoun, @Nullable Entity entity) {
    if (entity == null) {
      out.add("antecedent=words");
      return;
    }
    int from = Math.max(0, pronoun.start() - WINDOW);
    At nearest = null;
    for (At a : places.within(new Span(from, pronoun.start()))) {
      if (a.entity().id().equals(entity.id())) {
        nearest = a;
      }
    }
    if (nearest == null) {
      out.add("antecedent=far");
      return;
    }
    Span between = new Span(nearest.span().end(), pronoun.start());
    int sentences =
        places.sentenceAt(pronoun.start()) - places.sentenceAt(nearest.span().start());
    long paragraphs = between.in(text).chars().filter(c -> c == '\n').count();
    out.add("antecedent sentences=" + Math.min(4, sentences));
    out.add("antecedent paragraphs=" + Math.min(3, paragraphs));
    out.add("antecedent rivals=" + Math.min(3, others(between, entity)));
    out.add("antecedent quoted=" + places.quoted(nearest.span()));
    out.add(
        "antecedent told=" + (places.governed(nearest.span()) || places.owns(nearest.span())));
    out.add("antecedent type=" + entity.type());
  }

  /** How many persons, other than the one meant, are named here. */
  private int others(Span between, @Nullable Entity meant) {
    Set<String> ids = new HashSet<>();
    for (At a : places.within(between)) {
      if (a.entity().type() == EntityType.PERSON
          && (meant == null || !a.entity().id().equals(meant.id()))) {
        ids.add(a.entity().id());
      }
    }
    return ids.size();
  }

  private void words(List<String> out, Span words, @Nullable Entity entity) {
    String w = words.in(text);
    out.add("length=" + size(w.length()));
    out.add("of=" + (w.indexOf('的') >= 0));
    out.add("joint=" + NamedPlaces.JOINT.matcher(w).find());
    List<At> named = places.within(words);
    out.add("named=" + Math.min(2, named.size()));
    if (entity != null) {
      out.add("type=" + entity.type());
      out.add("mentions=" + Math.min(3, entity.mentions().size()) + " " + entity.type());
      boolean ends = !named.isEmpty() && named.getLast().span().end() == words.end();
      boolean opens = !named.isEmpty() && named.getFirst().span().start() == words.start();
      out.add("bare=" + (ends && opens) + " " + entity.type());
      return;
    }
    out.add("head=" + w.charAt(w.length() - 1));
    out.add("body=" + SourceWords.body(w));
    out.add("digit=" + w.chars().anyMatch(Character::isDigit));
    boolean person = false;
    for (At a : named) {
      person |= a.entity().type() == EntityType.PERSON;
    }
    out.add("person inside=" + person);
  }

  private static String size(int n) {
    return n == 0 ? "0" : n <= 2 ? "2" : n <= 4 ? "4" : n <= 8 ? "8" : n <= 16 ? "16" : "more";
  }

  private static String side(char c) {
    if (c == '\n' || c == ' ') {
      return "edge";
    }
    if ("，、；。！？：,.:;!?".indexOf(c) >= 0) {
      return "stop";
    }
    if (Character.isLetterOrDigit(c)) {
      return "letter";
    }
    return "mark";
  }
}
