/** Time expressions as TIMEX3 values. */
@org.jspecify.annotations.NullMarked
package org.hujian.analysis.annotate.time;
