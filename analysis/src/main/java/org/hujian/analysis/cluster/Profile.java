package org.hujian.analysis.cluster;

/**
 * What an article is compared by. Holds none of its text but the title.
 *
 * @param key hash of content and time: the same for the same report in any run
 * @param seconds when it was published; 0 if unknown
 * @param day days since 1970 in the publication's own zone; 0 if unknown
 * @param head features of the title
 * @param lead of the title (twice) and the opening
 * @param body of the title and the text
 * @param titleActions of the title without names
 * @param actions of the title (twice) and the opening, without names, times and figures
 * @param vector its meaning, of length 1
 * @param names hashed names with how much they weigh: rare ones and those in the title more
 * @param occurred the day of what it tells, in days since 1970; 0 if it does not say
 * @param dates days that the opening names, ascending
 * @param recalled earlier days, up to a month back, that the text names anywhere, ascending
 * @param shingles hashed runs of letters, ascending, for the share of words in common
 * @param credits what it says it was taken from, folded: the byline, the opening's 据…, 转自…
 * @param gathers true if it tells several matters (digest, live blog, list of headlines)
 */
public record Profile(
    long key,
    String id,
    String source,
    String url,
    String outlet,
    String title,
    long seconds,
    int day,
    int length,
    Sparse head,
    Sparse lead,
    Sparse body,
    Sparse titleActions,
    Sparse actions,
    float[] vector,
    Sparse people,
    Sparse bodies,
    Sparse places,
    int occurred,
    int[] dates,
    int[] recalled,
    Numbers titleNumbers,
    Numbers leadNumbers,
    int[] shingles,
    String credits,
    boolean gathers)
    implements Comparable<Profile> {

  Report report() {
    return new Report(key, id, source, title, outlet, seconds, day);
  }

  /** Order of publication; content, then source decide between equal times. */
  @Override
  public int compareTo(Profile o) {
    int c = Long.compare(seconds, o.seconds);
    c = c != 0 ? c : id.compareTo(o.id);
    return c != 0 ? c : source.compareTo(o.source);
  }
}
