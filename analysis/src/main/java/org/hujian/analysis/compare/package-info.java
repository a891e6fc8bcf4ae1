/** A story set side by side. */
@org.jspecify.annotations.NullMarked
package org.hujian.analysis.compare;
