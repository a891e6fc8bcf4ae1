/**
 * The pure pipeline; {@link org.hujian.analysis.Pipeline} is the one class that knows the order.
 *
 * <p>No clock, locale, file, thread, network or log. May import {@code model} and {@code text}.
 */
@org.jspecify.annotations.NullMarked
package org.hujian.analysis;
