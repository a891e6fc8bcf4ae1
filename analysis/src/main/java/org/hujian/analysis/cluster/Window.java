package org.hujian.analysis.cluster;

import java.util.List;

/** The articles that a day is compared with, the day's own among them, by their words. */
final class Window {
  private final int size;
  private final Postings heads;
  private final Postings leads;
  private final Postings recents;
  private final Postings bodies;
  private final Postings shingles;

  Window(List<Entry> all) {
    size = all.size();
    heads = Postings.weighed(all.stream().map(e -> e.head).toList());
    leads = Postings.weighed(all.stream().map(e -> e.lead).toList());
    recents = Postings.weighed(all.stream().map(e -> e.recent).toList());
    bodies = Postings.weighed(all.stream().map(e -> e.body).toList());
    shingles = Postings.of(all.stream().map(e -> e.profile.shingles()).toList());
  }

  /** What an article's lead has in common with each lead. */
  double[] leads(Entry e) {
    double[] out = new double[size];
    leads.dot(e.lead, out);
    return out;
  }

  /** One article against all of the window, by their number in it. */
  Common common(Entry e) {
    Common c = new Common(size);
    heads.dot(e.head, c.heads);
    leads.dot(e.lead, c.leads);
    recents.dot(e.recent, c.recents);
    bodies.dot(e.body, c.bodies);
    leads.held(e.head, c.titleInLeads);
    bodies.held(e.head, c.titleInBodies);
    heads.weight(e.lead.features(), c.titlesInLead);
    heads.weight(e.body.features(), c.titlesInBody);
    shingles.count(e.profile.shingles(), c.shingles);
    return c;
  }

  /** What one article has in common with each of the window. */
  static final class Common {
    final double[] heads;
    final double[] leads;
    final double[] recents;
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
      recents = new double[size];
      bodies = new double[size];
      titleInLeads = new double[size];
      titleInBodies = new double[size];
      titlesInLead = new double[size];
      titlesInBody = new double[size];
      shingles = new int[size];
    }
  }
}
