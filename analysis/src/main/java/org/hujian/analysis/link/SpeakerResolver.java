package org.hujian.analysis.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private final Confidence confidence;

  SpeakerResolver(Confidence confidence) {
    this.confidence = confidence;
  }

  public LinkedArticle resolve(Reading reading, LinkedArticle article, Trace trace) {
    Speakers speakers = new Speakers(reading, article, trace);
    List<Quotation> out = new ArrayList<>();
    Map<Span, String> carried = new HashMap<>();
    Set<String> withheld = new HashSet<>();
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
        String who =
            source == null ? "" : SourceWords.document(source.name()) ? "document" : source.name();
        if (r.span() == null
            || carried.computeIfAbsent(r.span(), s -> who).equals(who)
            || r.span().start() >= q.span().start() - NEAR) {
          via.add(relay);
        }
      }
      Quotation found =
          new Quotation(
              q.span(), q.kind(), new Attribution(source, a.cue(), via), q.stance(), q.rule());
      if (source != null && doubtful(reading, article, found, source, withheld)) {
        trace.refused(
            "speaker",
            source.span() == null ? q.span() : source.span(),
            "not sure enough that it is " + source.name());
        found =
            new Quotation(
                q.span(), q.kind(), new Attribution(null, a.cue(), via), q.stance(), q.rule());
      }
      out.add(found);
    }
    AnnotatedArticle an = article.annotated();
    return new LinkedArticle(
        new AnnotatedArticle(an.article(), an.mentions(), an.times(), an.figures(), out),
        article.entities());
  }

  /** Whether a speaker is not sure enough to be shown, or stands for one who was not. */
  private boolean doubtful(
      Reading reading, LinkedArticle article, Quotation q, Source source, Set<String> withheld) {
    boolean pointing =
        source.span() != null
            && "他她它其".indexOf(reading.folded().charAt(source.span().start())) >= 0;
    if (pointing && withheld.contains(source.name())) {
      return true;
    }
    if (confidence.of(Confidence.features(reading, article, q, source)) > 0) {
      return false;
    }
    withheld.add(source.name());
    return true;
  }
}
