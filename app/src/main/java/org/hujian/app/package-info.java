/**
 * Settings, wiring, the commands. Builds the house: the only place that says {@code new} for
 * engines.
 */
@org.jspecify.annotations.NullMarked
package org.hujian.app;
