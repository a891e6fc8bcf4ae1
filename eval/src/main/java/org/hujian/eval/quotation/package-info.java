/** Measures of quotations against corpora that were labelled for something near. */
@org.jspecify.annotations.NullMarked
package org.hujian.eval.quotation;
