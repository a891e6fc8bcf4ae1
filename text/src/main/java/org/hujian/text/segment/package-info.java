/** Words and parts of speech. */
@org.jspecify.annotations.NullMarked
package org.hujian.text.segment;
