/** Events and stories. */
@org.jspecify.annotations.NullMarked
package org.hujian.analysis.cluster;
