/** The measures: gold scorers, floors, benchmarks. Never shipped. */
@org.jspecify.annotations.NullMarked
package org.hujian.eval;
