package org.hujian.archive;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hujian.model.EntityType;
import org.jspecify.annotations.Nullable;

/** Who and what is named in the archive, and the forms that were learnt for each. */
public interface Names extends Forms {
  /** The forms as they are now: asks the ledger no more. */
  Forms snapshot();

  /** Those named in most reports first; {@code type} null for all. */
  List<Named> list(@Nullable EntityType type, int offset, int limit);

  Optional<Named> named(String key);

  /** Every form of the ones that go by {@code form}, {@code form} itself among them. */
  Set<String> forms(String form);

  /** What is given to it as speaker, newest first; {@code outlet} null for all. */
  default List<Said> said(String key, @Nullable String outlet, int offset, int limit) {
    return said(key, new Within(outlet, null, null), offset, limit);
  }

  /** What is given to it as speaker in these reports, newest first. */
  List<Said> said(String key, Within within, int offset, int limit);

  /** How many quotations are given to it in these reports, by outlet and by month. */
  SaidCounts counts(String key, Within within);

  /** How many quotations are given to it each day by each outlet; undated reports are left out. */
  List<SaidOn> days(String key, Within within);

  /** What an outlet had of somebody on a day; {@code outlet} is null for reports without one. */
  record SaidOn(LocalDate day, @Nullable String outlet, int quotations) {}

  /**
   * Some of the reports; null leaves a side open.
   *
   * @param outlet by its name
   * @param from first day of publication
   * @param to last day of publication
   */
  record Within(@Nullable String outlet, @Nullable LocalDate from, @Nullable LocalDate to) {
    public static final Within ALL = new Within(null, null, null);

    /** True if this report is one of them. */
    public boolean has(Headline h) {
      LocalDate day = h.day();
      return (outlet == null || outlet.equals(h.outlet()))
          && (from == null || (day != null && !day.isBefore(from)))
          && (to == null || (day != null && !day.isAfter(to)));
    }
  }

  /**
   * How many quotations.
   *
   * @param outlets by the outlet's name, the most first; those without one are not among them
   * @param months by year and month ({@code 2022-02}), in order; undated ones are not among them
   */
  record SaidCounts(int all, Map<String, Integer> outlets, Map<String, Integer> months) {
    public SaidCounts {
      outlets = Collections.unmodifiableMap(new LinkedHashMap<>(outlets));
      months = Collections.unmodifiableMap(new TreeMap<>(months));
    }
  }

  /** The reports that name it, newest first. */
  List<Headline> in(String key, int offset, int limit);
}
