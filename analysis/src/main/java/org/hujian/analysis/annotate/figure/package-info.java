/** Counts and measures. */
@org.jspecify.annotations.NullMarked
package org.hujian.analysis.annotate.figure;
