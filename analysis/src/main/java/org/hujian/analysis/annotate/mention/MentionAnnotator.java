package org.hujian.analysis.annotate.mention;

import java.util.List;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.Mention;

/** Finds them in a reading, in the order of the text, none overlapping another. */
public final class MentionAnnotator {
  private final Rules rules = new Rules();
  private final Tagger tagger;

  public MentionAnnotator() {
    this(Weights.shipped());
  }

  /** With weights just learnt, for the trainer's own checks. */
  public MentionAnnotator(Weights weights) {
    tagger = new Tagger(weights);
  }

  public List<Mention> annotate(Reading reading, Trace trace) {
    Scene scene = new Scene(reading);
    Finds finds = rules.find(scene);
    List<Mention> chosen = finds.chosen(scene.text.length(), trace);
    List<Mention> tagged = tagger.tag(reading, new Features(scene, finds, chosen));
    return new Polish(scene, finds, trace).polish(Merged.of(chosen, tagged, scene.text.length()));
  }
}
