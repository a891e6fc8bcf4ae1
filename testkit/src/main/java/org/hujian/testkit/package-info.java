/**
 * What tests are built from: articles from a sentence, real data where it is at hand, broken pages.
 */
@org.jspecify.annotations.NullMarked
package org.hujian.testkit;
