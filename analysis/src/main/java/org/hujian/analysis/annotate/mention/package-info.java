/** Names of persons, organisations and places. */
@org.jspecify.annotations.NullMarked
package org.hujian.analysis.annotate.mention;
