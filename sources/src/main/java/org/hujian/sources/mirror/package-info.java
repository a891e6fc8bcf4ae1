/** Reads the files of news mirrors: front matter, a comment with the time, a title link, a page. */
@org.jspecify.annotations.NullMarked
package org.hujian.sources.mirror;
