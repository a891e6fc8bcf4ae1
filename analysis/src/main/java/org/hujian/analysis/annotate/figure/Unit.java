package org.hujian.analysis.annotate.figure;

/**
 * A unit of counts or measures, one for all its spellings.
 *
 * @param key its name across spellings: 美元 for 美金, USD and US$
 */
record Unit(String key, Kind kind) {
  /** What a unit says of the number before it. */
  enum Kind {
    MONEY,
    MEASURE,
    PERCENT,
    AGE,
    /** 倍, 次 */
    TIMES,
    /** A measure word that says little of what is counted. */
    COUNT,
    PERSON,
    /** A case of an illness or a crime. */
    CASE,
    /** A noun that counts itself: 27国. */
    NOUN,
    /** 4死1伤, 三男一女: the sign belongs to the words, but is no unit. */
    TOLL,
    /** Names an order (5号线): no figure. */
    RANK,
    /** Counts time: a date or a duration, no figure. */
    TIME
  }
}
