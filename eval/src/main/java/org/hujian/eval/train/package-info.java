/** Trainers of the small weights that ship as resources, one command each; never shipped. */
@org.jspecify.annotations.NullMarked
package org.hujian.eval.train;
