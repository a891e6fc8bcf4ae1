package org.hujian.model;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The line that opens a report and says who reports from where on which day: 【…讯】, （…台北17日電）,
 * 路透首尔8月6日 -.
 *
 * @param span its place in the article's text
 * @param agency the agency or outlet it names
 * @param place where it was written
 * @param day the day it gives, completed from the publication time
 */
public record Dateline(
    Span span, @Nullable String agency, @Nullable String place, @Nullable LocalDate day) {
  public Dateline {
    Objects.requireNonNull(span, "span");
  }
}
