package org.hujian.text.numeral;

import java.math.BigDecimal;

/**
 * A number read from a text: where it ends and the interval it names. 480亿 is one value, 10多万 is
 * 100000..199999.
 *
 * <p>Says nothing of what stands around it: 近, 左右, units and percent signs belong to the reader of
 * figures.
 *
 * @param min lower bound, inclusive
 * @param max upper bound, inclusive; equal to {@code min} for an exact number
 * @param approx whether the number itself is vague (几, 数, 多, 余, 两三)
 * @param bare whether it begins with a power of ten that no digit counts (百, 千万): often a word and
 *     no number
 * @param scaled whether 万, 亿 or 兆 is part of it
 */
public record Amount(
    int end, BigDecimal min, BigDecimal max, boolean approx, boolean bare, boolean scaled) {}
