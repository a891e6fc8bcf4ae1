/** Who is who, within an article and across articles. */
@org.jspecify.annotations.NullMarked
package org.hujian.analysis.link;
