package org.hujian.archive.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.hujian.archive.Forms;
import org.hujian.archive.Headline;
import org.hujian.archive.Kept;
import org.hujian.archive.Ledger;
import org.hujian.archive.StoryLine;
import org.hujian.archive.search.Query.InStory;
import org.hujian.model.Article;
import org.hujian.model.Figure;
import org.hujian.model.LinkedArticle;

/** Searches an archive: asks the index, and fetches what is printed from the ledger. */
public final class Finder {
  private static final int STORIES = 50;

  private final Ledger ledger;
  private final Index index;
  private final Grams grams = new Grams();

  /**
   * As many searches at once as there are processors, the others in the order in which they came: a
   * search that shares its processor with three others takes four times as long.
   */
  private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  public Finder(Ledger ledger, Index index) {
    this.ledger = ledger;
    this.index = index;
  }

  public Hits search(Search search) {
    turns.acquireUninterruptibly();
    try {
      return found(search);
    } finally {
      turns.release();
    }
  }

  private Hits found(Search search) {
    Forms names = ledger.names().snapshot();
    Map<InStory, List<String>> stories = new HashMap<>();
    for (Query.Term t : search.query().terms()) {
      if (t instanceof InStory s) {
        stories.put(s, reports(s.name()));
      }
    }
    Index.Answer answer = index.ask(new Asked(search, stories), names);
    Snippets snippets = new Snippets(search.query(), names, grams);
    List<Hits.Hit> hits = new ArrayList<>();
    for (Index.Found f : answer.found()) {
      Optional<Kept> kept = ledger.articles().article(f.key());
      List<Headline> headline = ledger.articles().headlines(List.of(f.key()));
      if (kept.isPresent() && !headline.isEmpty()) {
        hits.add(
            new Hits.Hit(
                headline.getFirst(), f.score(), f.near(), snippets.of(kept.get().linked())));
      }
    }
    return new Hits(answer.total(), hits, answer.facets());
  }

  /** The reports nearest to this one in meaning, without itself. */
  public List<Headline> like(String key, int limit) {
    return ledger
        .articles()
        .article(key)
        .map(k -> ledger.articles().headlines(index.like(k, limit)))
        .orElse(List.of());
  }

  /**
   * Figures whose counted thing has these words ({@code 病例} finds 新增确诊病例), in any script.
   *
   * @param offset so many reports are passed over
   * @param limit figures of at most so many reports
   */
  public Counted figures(String counted, int offset, int limit) {
    String sought = Grams.fold(counted.strip());
    Index.Keys answer = index.counting(sought, offset, limit);
    List<Counted.Found> found = new ArrayList<>();
    for (String key : answer.keys()) {
      List<Headline> headline = ledger.articles().headlines(List.of(key));
      Optional<Kept> kept = ledger.articles().article(key);
      if (kept.isPresent() && !headline.isEmpty()) {
        figures(kept.get().linked(), sought, headline.getFirst(), found);
      }
    }
    return new Counted(answer.total(), found);
  }

  private static void figures(
      LinkedArticle linked, String sought, Headline in, List<Counted.Found> to) {
    Article a = linked.article();
    for (Figure f : linked.annotated().figures()) {
      if (f.counted() != null) {
        String counted = a.text(f.counted().span());
        if (Grams.fold(counted).contains(sought)) {
          to.add(new Counted.Found(in, f, a.text(f.span()), counted));
        }
      }
    }
  }

  /** The reports of the stories that a name means: an id, a report, or words of a title. */
  private List<String> reports(String name) {
    Optional<StoryLine> byId = ledger.stories().line(name);
    if (byId.isPresent()) {
      return keys(name);
    }
    Optional<String> report = ledger.articles().keyOf(name);
    if (report.isPresent()) {
      String story = ledger.articles().headlines(List.of(report.get())).getFirst().story();
      return story == null ? List.of(report.get()) : keys(story);
    }
    String sought = Grams.fold(name);
    List<String> out = new ArrayList<>();
    ledger
        .stories()
        .list(org.hujian.archive.Stories.Order.LARGEST, null, null, 0, Integer.MAX_VALUE)
        .stream()
        .filter(s -> Grams.fold(s.title()).contains(sought))
        .limit(STORIES)
        .forEach(s -> out.addAll(keys(s.id())));
    return out;
  }

  private List<String> keys(String story) {
    return ledger.stories().reports(story).stream().map(Headline::key).toList();
  }
}
