package org.hujian.analysis.cluster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hujian.analysis.similar.BgeEmbedder;
import org.hujian.analysis.similar.Embedder;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Meaning;
import org.hujian.model.Placement;

/**
 * Places articles as they come, and goes on from where it stopped: a {@link NewsStream} with all it
 * needs to read an article.
 *
 * <pre>{@code
 * Placer placer = bytes == null ? new Placer() : Placer.restore(bytes);
 * List<Placement> changed = placer.place(articles);
 * bytes = placer.snapshot();
 * }</pre>
 *
 * <p>Hand in as many articles at once as there are: a day is placed as a whole, and placed anew
 * when more of it comes. Not safe for use by several threads.
 */
public final class Placer {
  private final Profiler profiler;
  private final NewsStream stream;

  public Placer() {
    this(new BgeEmbedder());
  }

  public Placer(Embedder embedder) {
    Background background = Background.read();
    this.profiler = new Profiler(embedder, background);
    this.stream = NewsStream.trained(background);
  }

  private Placer(Profiler profiler, NewsStream stream) {
    this.profiler = profiler;
    this.stream = stream;
  }

  /**
   * A placer that goes on as if it had never stopped; throws if the bytes are of another version.
   */
  public static Placer restore(byte[] snapshot) {
    return restore(snapshot, new BgeEmbedder());
  }

  /** The same with another embedder, which must be of the same model. */
  public static Placer restore(byte[] snapshot, Embedder embedder) {
    Background background = Background.read();
    return new Placer(new Profiler(embedder, background), NewsStream.restore(background, snapshot));
  }

  /**
   * What an article is compared by, for {@link #amendProfiles}. Any number of threads may ask at
   * once, also while another places.
   *
   * @param meaning of its {@link Profiler#subject}
   */
  public Profile profile(LinkedArticle article, Meaning meaning) {
    return profiler.profile(article, meaning);
  }

  /** Places articles; gives the placements that are new or have changed. */
  public List<Placement> place(List<LinkedArticle> articles) {
    TreeMap<Long, List<Profile>> days = new TreeMap<>();
    for (LinkedArticle a : articles) {
      days.computeIfAbsent(Grouper.day(a.article()), k -> new ArrayList<>())
          .add(profiler.profile(a));
    }
    return place(days);
  }

  /**
   * Places articles and takes former wordings back, such that all end as if everything had been
   * placed in one go; gives the placements that are new or have changed.
   *
   * <p>Empty where that cannot be, because something is older than the days that are still held:
   * then a new placer must place everything, and this one be let go.
   */
  public Optional<List<Placement>> amend(List<LinkedArticle> articles, List<LinkedArticle> former) {
    return amendProfiles(articles.stream().map(profiler::profile).toList(), former);
  }

  /** The same for articles whose profiles were made already. */
  public Optional<List<Placement>> amendProfiles(
      List<Profile> articles, List<LinkedArticle> former) {
    TreeMap<Long, List<Profile>> days = new TreeMap<>();
    for (Profile p : articles) {
      days.computeIfAbsent(p.day() == 0 ? Long.MAX_VALUE : p.day(), k -> new ArrayList<>()).add(p);
    }
    Set<String> gone = new HashSet<>();
    for (LinkedArticle a : former) {
      if (!stream.reaches(Grouper.day(a.article()))) {
        return Optional.empty();
      }
      gone.add(a.article().id());
    }
    stream.takeOut(p -> gone.contains(p.id()));
    // An undated article stands with the latest day, which may be another one now.
    List<Profile> undated = stream.takeOut(p -> p.day() == 0);
    Long last = days.lowerKey(Long.MAX_VALUE);
    long latest = Math.max(stream.latest(), last == null ? 0 : last);
    if (!stream.reaches(latest) || (!days.isEmpty() && !stream.reaches(days.firstKey()))) {
      return Optional.empty();
    }
    TreeMap<Long, List<Profile>> profiles = new TreeMap<>();
    long held = stream.latest();
    days.forEach((day, of) ->
        profiles.computeIfAbsent(Math.max(day, held), k -> new ArrayList<>()).addAll(of));
    profiles.computeIfAbsent(Long.MAX_VALUE, k -> new ArrayList<>()).addAll(undated);
    return Optional.of(place(profiles));
  }

  private List<Placement> place(TreeMap<Long, List<Profile>> days) {
    TreeMap<String, Placement> changed = new TreeMap<>();
    for (List<Profile> day : days.values()) {
      for (Placement p : stream.add(day)) {
        changed.put(p.source(), p);
      }
    }
    return List.copyOf(changed.values());
  }

  /** Keeps a person's decision for ever; gives the placements that it changes. */
  public List<Placement> correct(Correction correction) {
    return stream.correct(correction);
  }

  /** The name that an event or story goes by now, given one that it once had. */
  public String current(String id) {
    return stream.current(id);
  }

  /** All that is known, as bytes. */
  public byte[] snapshot() {
    return stream.snapshot();
  }
}
