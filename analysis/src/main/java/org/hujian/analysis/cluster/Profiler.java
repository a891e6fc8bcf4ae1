package org.hujian.analysis.cluster;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hujian.analysis.similar.Embedder;
import org.hujian.analysis.similar.Shingles;
import org.hujian.model.Article;
import org.hujian.model.Entity;
import org.hujian.model.EntityType;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Meaning;
import org.hujian.model.Publication;
import org.hujian.model.Span;
import org.hujian.text.fold.Fold;

/** Takes from an article what it is compared by. Judges nothing. */
public final class Profiler {
  /** So much of the text is the lead, in UTF-16 units. */
  static final int LEAD = 200;

  private static final int MEANING = 140;
  private static final int DATED = 260;

  /** Days back within which a day that is named may be the day of an earlier event. */
  private static final int RECALL = 30;

  private static final int BODY = 1_500;
  private static final int CREDIT = 60;

  private final Embedder embedder;
  private final Background background;

  public Profiler(Embedder embedder, Background background) {
    this.embedder = embedder;
    this.background = background;
  }

  /** What an article is about, as far as its title and its first lines tell. */
  public static String subject(Article a) {
    return Headline.of(a)
        + '\n'
        + Fold.fold(a.text().substring(0, Math.min(MEANING, a.text().length())));
  }

  public Profile profile(LinkedArticle linked) {
    return profile(linked, Meaning.of(embedder.embed(subject(linked.article()))));
  }

  /** The same for an article of whose {@link #subject} the meaning is known already. */
  public Profile profile(LinkedArticle linked, Meaning meaning) {
    Article a = linked.article();
    String text = Fold.fold(a.text());
    String title = Headline.of(a);
    Publication p = a.published();
    long seconds = p == null ? 0 : p.at().toEpochSecond();
    int[] head = Bigrams.of(title, 0, title.length());
    String bare = Actions.title(linked, title);
    int[] done = Bigrams.of(bare, 0, bare.length());
    String opening = Actions.opening(linked.annotated(), text);
    return new Profile(
        hash(a.id() + '@' + seconds),
        a.id(),
        a.source(),
        a.url() == null ? "" : a.url(),
        a.outlet() == null ? "" : Fold.fold(a.outlet().name()),
        a.title(),
        seconds,
        p == null ? 0 : (int) p.at().toLocalDate().toEpochDay(),
        text.length(),
        Sparse.counted(head),
        Sparse.counted(joined(head, head, Bigrams.of(text, 0, Math.min(LEAD, text.length())))),
        Sparse.counted(joined(head, head, Bigrams.of(text, 0, Math.min(BODY, text.length())))),
        Sparse.counted(done),
        Sparse.counted(joined(done, done, Bigrams.of(opening, 0, opening.length()))),
        meaning.unit(),
        names(linked, EntityType.PERSON, title),
        names(linked, EntityType.ORG, title),
        names(linked, EntityType.PLACE, title),
        Actions.day(linked.annotated()),
        dates(linked),
        recalled(linked),
        Numbers.of(title, 0, title.length()),
        Numbers.of(
            title + ' ' + text,
            0,
            Math.min(title.length() + DATED, title.length() + 1 + text.length())),
        Shingles.of(a.text()),
        credits(a, text),
        Gathering.isGathering(a, title));
  }

  private Sparse names(LinkedArticle linked, EntityType type, String title) {
    Map<Integer, Float> weights = new TreeMap<>();
    for (Entity e : linked.entities()) {
      if (e.type() != type) {
        continue;
      }
      String name = Fold.fold(e.name());
      float weight = (float) (1 + Math.log(Math.max(1, e.mentions().size())));
      for (String alias : e.aliases()) {
        if (title.contains(Fold.fold(alias))) {
          weight *= 2;
          break;
        }
      }
      weights.merge((int) hash(name), weight * rarity(name), Math::max);
    }
    int[] keys = new int[weights.size()];
    float[] values = new float[keys.length];
    int n = 0;
    double square = 0;
    for (Map.Entry<Integer, Float> w : weights.entrySet()) {
      keys[n] = w.getKey();
      values[n++] = w.getValue();
      square += (double) w.getValue() * w.getValue();
    }
    float scale = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
    for (int i = 0; i < n; i++) {
      values[i] *= scale;
    }
    return new Sparse(keys, values);
  }

  /** A name is as rare as its pairs of characters are on average. */
  private float rarity(String name) {
    int[] pairs = Bigrams.of(name, 0, name.length());
    double sum = 0;
    for (int p : pairs) {
      sum += background.rarity(p);
    }
    return pairs.length == 0 ? 1 : (float) (sum / pairs.length);
  }

  private static int[] dates(LinkedArticle linked) {
    Span opening = new Span(0, Math.min(DATED, linked.article().text().length()));
    return days(linked, opening).limit(6).toArray();
  }

  private static int[] recalled(LinkedArticle linked) {
    Publication p = linked.article().published();
    if (p == null) {
      return new int[0];
    }
    int today = (int) p.at().toLocalDate().toEpochDay();
    return days(linked, new Span(0, linked.article().text().length()))
        .filter(d -> d < today && d >= today - RECALL)
        .toArray();
  }

  /** The calendar days named within, ascending. */
  private static IntStream days(LinkedArticle linked, Span within) {
    return linked.annotated().times().stream()
        .filter(t -> within.contains(t.span()))
        .mapToLong(Actions::calendarDay)
        .filter(d -> d != Long.MAX_VALUE)
        .distinct()
        .sorted()
        .mapToInt(d -> (int) d);
  }

  private static String credits(Article a, String text) {
    StringBuilder out = new StringBuilder(Fold.fold(a.title())).append('\n');
    if (a.byline() != null) {
      out.append(Fold.fold(a.byline())).append('\n');
    }
    int opening = Math.min(CREDIT, text.length());
    out.append(text, 0, opening).append('\n');
    return out.append(text, Math.max(opening, text.length() - CREDIT), text.length()).toString();
  }

  private static int[] joined(int[]... parts) {
    int[] out = new int[Arrays.stream(parts).mapToInt(p -> p.length).sum()];
    int n = 0;
    for (int[] p : parts) {
      System.arraycopy(p, 0, out, n, p.length);
      n += p.length;
    }
    return out;
  }

  static long hash(String s) {
    long h = 0xcbf29ce484222325L;
    for (int i = 0; i < s.length(); i++) {
      h = (h ^ s.charAt(i)) * 0x100000001b3L;
    }
    return h ^ (h >>> 29);
  }
}
