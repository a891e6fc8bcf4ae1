/** Measures the archive on a home of any size; may import the archive and the app. */
@org.jspecify.annotations.NullMarked
package org.hujian.eval.archive;
