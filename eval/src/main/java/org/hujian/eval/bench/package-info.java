/** Benchmarks (JMH); what their numbers mean stands in each class. */
@org.jspecify.annotations.NullMarked
package org.hujian.eval.bench;
