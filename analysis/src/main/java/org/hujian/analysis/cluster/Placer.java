package org.hujian.analysis.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hujian.analysis.similar.BgeEmbedder;
import org.hujian.analysis.similar.Embedder;
import org.hujian.model.LinkedArticle;
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

  /** Places articles; gives the placements that are new or have changed. */
  public List<Placement> place(List<LinkedArticle> articles) {
    TreeMap<Long, List<LinkedArticle>> days = new TreeMap<>();
    for (LinkedArticle a : articles) {
      days.computeIfAbsent(Grouper.day(a.article()), k -> new ArrayList<>()).add(a);
    }
    TreeMap<String, Placement> changed = new TreeMap<>();
    for (List<LinkedArticle> day : days.values()) {
      for (Placement p : stream.add(day.stream().map(profiler::profile).toList())) {
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
