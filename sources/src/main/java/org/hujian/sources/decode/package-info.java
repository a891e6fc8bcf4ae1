/** From bytes to text: which encoding they are in, or that they are no text. */
@org.jspecify.annotations.NullMarked
package org.hujian.sources.decode;
