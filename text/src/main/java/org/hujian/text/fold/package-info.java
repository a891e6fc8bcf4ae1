/**
 * Folds that keep length: width, middle dots, traditional to simplified. A folded text has the
 * offsets of the printed one.
 */
@org.jspecify.annotations.NullMarked
package org.hujian.text.fold;
