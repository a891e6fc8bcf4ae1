package org.hujian.analysis.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hujian.analysis.link.Identities;
import org.hujian.analysis.similar.Embedder;
import org.hujian.analysis.similar.SharedPassage;
import org.hujian.analysis.similar.SharedPassages;
import org.hujian.model.Dossier;
import org.hujian.model.Dossier.Note;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Story;
import org.hujian.text.segment.Segmenter;

/**
 * Sets a story side by side.
 *
 * <p>Each part is found by a class of its own, from the same {@link Desk}; none of them judges.
 */
public final class Comparison {
  /** So many vectors of sayings are computed; beyond that words alone decide. */
  private static final int MOST_SAYINGS = 150;

  /** So many vectors of clauses with figures; without one no difference is said. */
  private static final int MOST_CLAUSES = 60;

  private final Segmenter segmenter;
  private final Embedder embedder;

  public Comparison(Segmenter segmenter, Embedder embedder) {
    this.segmenter = segmenter;
    this.embedder = embedder;
  }

  /** Sets a story side by side, with what is known of its outlets. */
  public Dossier compare(Story story, OutletFacts facts) {
    Desk desk = Desk.of(story, facts);
    Identities identities = Identities.of(desk.articles());
    Gists gists = new Gists(desk, segmenter, identities);
    Meanings meanings = new Meanings(embedder, MOST_SAYINGS);
    List<SharedPassage> shared =
        SharedPassages.of(desk.articles().stream().map(LinkedArticle::article).toList());
    Timelines timelines = new Timelines(desk);
    CopiedPassages copied = new CopiedPassages(desk, shared);
    Statements statements =
        new Statements(desk, gists, identities, meanings, new Origins(desk, shared));
    Parallels parallels = new Parallels(desk, gists, meanings);
    Quantities quantities =
        new Quantities(desk, gists, meanings, new Meanings(embedder, MOST_CLAUSES));
    OnlyHere only = new OnlyHere(desk, gists, embedder);
    return new Dossier(
        story.id(),
        story.title(),
        desk.columns(),
        desk.reports(),
        desk.occasions(),
        timelines.days(),
        parallels.days(),
        parallels.firsts(),
        statements.find(),
        quantities.find(),
        only.only(),
        only.lacking(),
        copied.passages(),
        copied.graph(),
        new Names(desk, identities).find(),
        new Wording(desk, segmenter).find(),
        new Labels(desk, segmenter, identities).find(),
        notes(desk, quantities));
  }

  private static List<Note> notes(Desk desk, Quantities quantities) {
    List<Note> out = new ArrayList<>(new Notes(desk).find());
    out.addAll(quantities.conflicts());
    out.sort(Comparator.comparing(Note::at).thenComparing(Note::rule));
    return out;
  }
}
