package org.hujian.analysis.cluster;

import java.util.List;

/** Articles by their words, such that another is compared with all of them at once. */
final class Window {
  private final int size;
  private final Postings heads;
  private final Postings leads;
  private final Postings bodies;
  private final Postings shingles;

  Window(List<Entry> all) {
    size = all.size();
    heads = Postings.weighed(all.stream().map(e -> e.head).toList());
    leads = Postings.weighed(all.stream().map(e -> e.lead).toList());
    bodies = Postings.weighed(all.stream().map(e -> e.body).toList());
    shingles = Postings.of(all.stream().map(e -> e.profile.shingles()).toList());
  }

  /** What an article's title and lead have in common with each, by their number in the window. */
  Common opening(Entry e) {
    Common c = new Common(size);
    heads.dot(e.head, c.heads);
    leads.dot(e.lead, c.leads);
    return c;
  }

  /** Adds what the whole of the article has in common with each. */
  void whole(Entry e, Common c) {
    bodies.dot(e.body, c.bodies);
    leads.held(e.head, c.titleInLeads);
    bodies.held(e.head, c.titleInBodies);
    heads.weight(e.lead.features(), c.titlesInLead);
    heads.weight(e.body.features(), c.titlesInBody);
    shingles.count(e.profile.shingles(), c.shingles);
  }

  /** What one article has in common with each of the window. */
  static final class Common {
    final double[] heads;
    final double[] leads;
    final double[] bodies;

    /** How much of its title stands in their leads and texts. */
    final double[] titleInLeads;

    final double[] titleInBodies;

    /** How much of their titles stands in its lead and text. */
    final double[] titlesInLead;

    final double[] titlesInBody;
    final int[] shingles;

    Common(int size) {
      heads = new double[size];
      leads = new double[size];
      bodies = new double[size];
      titleInLeads = new double[size];
      titleInBodies = new double[size];
      titlesInLead = new double[size];
      titlesInBody = new double[size];
      shingles = new int[size];
    }
  }
}
