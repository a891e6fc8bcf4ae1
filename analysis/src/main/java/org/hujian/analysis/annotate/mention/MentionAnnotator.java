package org.hujian.analysis.annotate.mention;

import java.util.List;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.Mention;

/** Finds them in a reading, in the order of the text, none overlapping another. */
public final class MentionAnnotator {
  private final KnownNames known = new KnownNames();
  private final ForeignNames foreign = new ForeignNames();
  private final ChineseNames chinese = new ChineseNames();
  private final Bodies bodies = new Bodies();
  private final Places places = new Places();
  private final LatinNames latin = new LatinNames();
  private final Everywhere everywhere = new Everywhere();

  public List<Mention> annotate(Reading reading, Trace trace) {
    Scene scene = new Scene(reading);
    Finds finds = new Finds();
    known.find(scene, finds);
    foreign.find(scene, finds);
    chinese.find(scene, finds);
    bodies.find(scene, finds);
    places.find(scene, finds);
    latin.find(scene, finds);
    everywhere.find(scene, finds);
    return finds.chosen(scene.text.length(), trace);
  }
}
