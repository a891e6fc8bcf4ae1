/** The engines behind {@link org.hujian.archive.Ledger}: in memory, and SQLite. */
@org.jspecify.annotations.NullMarked
package org.hujian.archive.ledger;
