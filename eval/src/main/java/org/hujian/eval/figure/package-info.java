/** Measures of the reading of figures: what is counted, casualties, sums of money. */
@org.jspecify.annotations.NullMarked
package org.hujian.eval.figure;
