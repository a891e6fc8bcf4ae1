package org.hujian.analysis.clean;

import java.util.Set;

/**
 * One run of a page's text between two block boundaries.
 *
 * @param text with white space normalised
 * @param within names of the elements around it and the words of their classes and ids
 * @param linked true if all of it stands inside links
 */
record Block(String text, Set<String> within, boolean linked) {
  boolean isWithin(String name) {
    return within.contains(name);
  }
}
