/**
 * From a page to an article: title, outlet, time, paragraphs; what is not text is kept with its
 * reason.
 */
@org.jspecify.annotations.NullMarked
package org.hujian.analysis.clean;
