/**
 * The words of the trade as records, checked at birth.
 *
 * <p>All may import this package; it imports the JDK alone. Offsets are UTF-16 and half-open
 * throughout.
 */
@org.jspecify.annotations.NullMarked
package org.hujian.model;
