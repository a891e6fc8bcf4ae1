package org.hujian.analysis;

import java.util.List;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.analysis.annotate.figure.FigureAnnotator;
import org.hujian.analysis.annotate.mention.MentionAnnotator;
import org.hujian.analysis.annotate.quotation.QuotationAnnotator;
import org.hujian.analysis.annotate.time.TimeAnnotator;
import org.hujian.analysis.clean.Cleaner;
import org.hujian.analysis.cluster.Grouper;
import org.hujian.analysis.cluster.Stories;
import org.hujian.analysis.compare.Collator;
import org.hujian.analysis.compare.Comparison;
import org.hujian.analysis.compare.OutletFacts;
import org.hujian.analysis.link.Linker;
import org.hujian.analysis.similar.BgeEmbedder;
import org.hujian.model.AnnotatedArticle;
import org.hujian.model.Article;
import org.hujian.model.Collation;
import org.hujian.model.Dossier;
import org.hujian.model.Figure;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Mention;
import org.hujian.model.Placement;
import org.hujian.model.Quotation;
import org.hujian.model.RawDocument;
import org.hujian.model.Story;
import org.hujian.model.TimeExpression;
import org.hujian.text.segment.Segmenter;

/**
 * The order of the work: clean, annotate, link, place, compare.
 *
 * <p>Holds no state between calls; one instance serves several threads.
 */
public final class Pipeline {
  private final Cleaner cleaner = new Cleaner();
  private final Segmenter segmenter = new Segmenter();
  private final MentionAnnotator mentions = new MentionAnnotator();
  private final TimeAnnotator times = new TimeAnnotator();
  private final FigureAnnotator figures = new FigureAnnotator();
  private final QuotationAnnotator quotations = new QuotationAnnotator();
  private final Linker linker = new Linker();
  private final Grouper grouper = new Grouper();
  private final Collator collator = new Collator(segmenter);
  private final Comparison comparison = new Comparison(segmenter, new BgeEmbedder(64));

  public Article clean(RawDocument raw) {
    return cleaner.clean(raw);
  }

  public LinkedArticle read(Article article, Trace trace) {
    Reading reading = Reading.of(article, segmenter);
    List<Mention> names = mentions.annotate(reading, trace);
    List<TimeExpression> when = times.annotate(reading, trace);
    List<Figure> howMany = figures.annotate(reading, when, trace);
    List<Quotation> said = quotations.annotate(reading, names, trace);
    return linker.link(reading, new AnnotatedArticle(article, names, when, howMany, said), trace);
  }

  public List<Placement> place(List<LinkedArticle> articles) {
    return grouper.group(articles);
  }

  /** The stories of placed articles, the largest first. */
  public List<Story> stories(List<LinkedArticle> articles, List<Placement> placements) {
    return Stories.of(articles, placements);
  }

  /** Two reports beside each other, passage by passage. */
  public Collation collate(Article one, Article other) {
    return collator.collate(one, other);
  }

  public Dossier compare(Story story) {
    return compare(story, OutletFacts.known());
  }

  /** The same with other facts of the outlets than those the program brings. */
  public Dossier compare(Story story, OutletFacts facts) {
    return comparison.compare(story, facts);
  }
}
