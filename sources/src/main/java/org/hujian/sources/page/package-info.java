/** Reads web pages that were saved as files, and plain text. */
@org.jspecify.annotations.NullMarked
package org.hujian.sources.page;
