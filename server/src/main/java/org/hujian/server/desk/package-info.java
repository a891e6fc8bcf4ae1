/** What the handlers may ask, and how a question that has no answer is told. */
@org.jspecify.annotations.NullMarked
package org.hujian.server.desk;
