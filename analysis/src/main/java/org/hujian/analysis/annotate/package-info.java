/**
 * What the four annotators share: the folded text, its sentences and words, and the trace. They
 * never import each other.
 */
@org.jspecify.annotations.NullMarked
package org.hujian.analysis.annotate;
