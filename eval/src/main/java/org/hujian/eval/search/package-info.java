/** Whether search finds what was asked for: judged queries over the development stories. */
@org.jspecify.annotations.NullMarked
package org.hujian.eval.search;
