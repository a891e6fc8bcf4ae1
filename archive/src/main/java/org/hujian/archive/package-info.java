/**
 * What the archive remembers and answers, as ports in the words of the trade; the engines stand in
 * the packages below.
 *
 * <p>May import {@code model} and {@code text}.
 */
@org.jspecify.annotations.NullMarked
package org.hujian.archive;
