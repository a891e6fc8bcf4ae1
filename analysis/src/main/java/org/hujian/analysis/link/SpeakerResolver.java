package org.hujian.analysis.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.AnnotatedArticle;
import org.hujian.model.Attribution;
import org.hujian.model.Attribution.Source;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Quotation;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the sources and relays of quotations to the article's entities; what cannot be told
 * becomes null.
 *
 * <p>Does not move a quotation nor change its words. Stateless; the work of one article is done by
 * {@link Speakers}.
 */
public final class SpeakerResolver {
  /** A relay this near before the words stands in their own sentence. */
  private static final int NEAR = 60;

  private final SpeakerJudge judge;

  SpeakerResolver(SpeakerJudge judge) {
    this.judge = judge;
  }

  public LinkedArticle resolve(Reading reading, LinkedArticle article, Trace trace) {
    NamedPlaces places = new NamedPlaces(reading, article);
    Speakers speakers = new Speakers(reading, article, places, trace);
    SpeakerFeatures features = new SpeakerFeatures(reading, article, places);
    List<Quotation> out = new ArrayList<>();
    Map<Span, String> carried = new HashMap<>();
    for (Quotation q : article.annotated().quotations()) {
      Attribution a = q.attribution();
      @Nullable Source source = speakers.source(a.source(), q);
      List<Source> via = new ArrayList<>();
      for (Source r : a.via()) {
        Source relay = speakers.relay(r);
        if (relay == null || (source != null && relay.name().equals(source.name()))) {
          continue;
        }
        // A relay taken over from before holds only while the same one speaks.
        String who = source == null ? "" : source.name();
        if (r.span() == null
            || carried.computeIfAbsent(r.span(), s -> who).equals(who)
            || r.span().start() >= q.span().start() - NEAR) {
          via.add(relay);
        }
      }
      Quotation said = with(q, source, via);
      Span words = a.source() == null ? null : a.source().span();
      if (source != null
          && words != null
          && !judge.shows(features.of(q, words, source), said)) {
        trace.refused(
            "speaker.doubtful", words, "not sure enough that " + source.name() + " said it");
        said = with(q, null, via);
      }
      out.add(said);
    }
    AnnotatedArticle an = article.annotated();
    return new LinkedArticle(
        new AnnotatedArticle(an.article(), an.mentions(), an.times(), an.figures(), out),
        article.entities());
  }

  private static Quotation with(Quotation q, @Nullable Source source, List<Source> via) {
    Attribution a = new Attribution(source, q.attribution().cue(), via);
    return new Quotation(q.span(), q.kind(), a, q.stance(), q.rule());
  }
}
