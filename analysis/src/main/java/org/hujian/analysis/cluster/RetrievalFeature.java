package org.hujian.analysis.cluster;

/**
 * What a report is ranked by when a text is given; the weights of {@link Retrieval} use these
 * names.
 */
public enum RetrievalFeature {
  /** Words of the texts (TF-IDF). */
  WORDS,
  /** Nearness in meaning. */
  MEANING,
  /** How much of the given title stands in the report. */
  TITLE_IN_REPORT,
  /** How much of the report's title stands in the given text. */
  REPORT_TITLE_IN_TEXT,
  /** How much of the given text stands in the report word for word. */
  WORD_FOR_WORD,
  /** Hours between the two. */
  HOURS,
  /** The report came later, so it cannot be what the text was made from. */
  LATER,
  /** The given text names the report's outlet. */
  NAMED,
  /** A report much like it names its outlet: others have it from here. */
  ORIGIN,
  /** It names the outlet of a report much like it: it has its text from there. */
  DERIVED;

  static final int COUNT = values().length;
}
