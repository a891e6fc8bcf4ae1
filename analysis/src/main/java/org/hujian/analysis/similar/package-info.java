/** Copies, shingles, embeddings. */
@org.jspecify.annotations.NullMarked
package org.hujian.analysis.similar;
