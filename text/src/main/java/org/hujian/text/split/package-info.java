/** Sentences and quotation marks. */
@org.jspecify.annotations.NullMarked
package org.hujian.text.split;
