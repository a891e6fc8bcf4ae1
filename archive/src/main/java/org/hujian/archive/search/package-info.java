/** The query language, and the index that answers it: made from the ledger and disposable. */
@org.jspecify.annotations.NullMarked
package org.hujian.archive.search;
