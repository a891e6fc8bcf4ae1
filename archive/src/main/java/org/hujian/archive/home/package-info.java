/** The folder in which an archive lives: who may write, and that ledger and index agree. */
@org.jspecify.annotations.NullMarked
package org.hujian.archive.home;
