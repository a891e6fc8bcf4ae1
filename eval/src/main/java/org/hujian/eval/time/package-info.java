/** The measures of times: bracketed dates, JioNLP's cases, the Chinese Emergency Corpus. */
@org.jspecify.annotations.NullMarked
package org.hujian.eval.time;
