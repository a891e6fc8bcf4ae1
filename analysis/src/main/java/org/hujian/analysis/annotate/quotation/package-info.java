/** Who said what: source, cue, content, relays. */
@org.jspecify.annotations.NullMarked
package org.hujian.analysis.annotate.quotation;
