package org.hujian.analysis.annotate.mention;

/** All rules, each proposing what it sees. Does not choose between them. */
final class Rules {
  private final KnownNames known = new KnownNames();
  private final ForeignNames foreign = new ForeignNames();
  private final ChineseNames chinese = new ChineseNames();
  private final Bodies bodies = new Bodies();
  private final Places places = new Places();
  private final LatinNames latin = new LatinNames();
  private final Everywhere everywhere = new Everywhere();

  Finds find(Scene scene) {
    Finds finds = new Finds();
    known.find(scene, finds);
    foreign.find(scene, finds);
    chinese.find(scene, finds);
    bodies.find(scene, finds);
    places.find(scene, finds);
    latin.find(scene, finds);
    everywhere.find(scene, finds);
    return finds;
  }
}
