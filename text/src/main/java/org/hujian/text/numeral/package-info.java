/** Numbers as Chinese writes them: 一千二百万, 3.5亿, 两成, 百分之七. */
@org.jspecify.annotations.NullMarked
package org.hujian.text.numeral;
