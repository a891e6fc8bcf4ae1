/** Reads JSON Lines: one article a line. */
@org.jspecify.annotations.NullMarked
package org.hujian.sources.jsonl;
