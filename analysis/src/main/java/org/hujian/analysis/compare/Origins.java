package org.hujian.analysis.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hujian.analysis.similar.SharedPassage;
import org.hujian.model.Attribution.Source;
import org.hujian.model.Dossier.Column;
import org.hujian.model.Dossier.Report;
import org.hujian.model.Outlet;
import org.hujian.model.Quotation;
import org.hujian.model.Span;
import org.hujian.text.fold.Fold;

/**
 * What a version of a statement rests on: the relay nearest the speaker, the report its words were
 * copied from, or the outlet itself. Five outlets that quote one agency are one origin.
 *
 * <p>Says nothing about who heard the speaker first.
 */
final class Origins {
  private final Desk desk;
  private final Map<String, Integer> outletOf = new HashMap<>();
  private final List<SharedPassage> shared;

  Origins(Desk desk, List<SharedPassage> shared) {
    this.desk = desk;
    this.shared = shared;
    for (int c = 0; c < desk.columns().size(); c++) {
      Column column = desk.columns().get(c);
      if (column.name() != null) {
        outletOf.put(Fold.fold(column.name()), c);
      }
    }
    for (int r = 0; r < desk.reports().size(); r++) {
      Outlet outlet = desk.reports().get(r).article().outlet();
      int c = desk.reports().get(r).outlet();
      if (outlet != null) {
        outlet.aliases().forEach(alias -> outletOf.putIfAbsent(Fold.fold(alias), c));
      }
    }
  }

  /** Versions with equal origins do not count twice. */
  String of(int report, Quotation q) {
    List<Source> via = q.attribution().via();
    if (!via.isEmpty()) {
      return relay(via.get(0).name());
    }
    int at = report;
    Report r = desk.reports().get(report);
    if (r.copyOf() >= 0) {
      at = r.copyOf();
    }
    for (SharedPassage p : shared) {
      for (SharedPassage.Place place : p.places()) {
        if (place.article() == report && covers(place.span(), q.span())) {
          return p.agency() != null
              ? relay(p.agency())
              : outlet(desk.reports().get(p.places().get(0).article()).outlet());
        }
      }
    }
    return outlet(desk.reports().get(at).outlet());
  }

  private static boolean covers(Span copied, Span quote) {
    int common = Math.min(copied.end(), quote.end()) - Math.max(copied.start(), quote.start());
    return common * 2 > quote.length();
  }

  private String relay(String name) {
    String key = Fold.fold(name);
    Integer outlet = outletOf.get(key);
    return outlet == null ? key : outlet(outlet);
  }

  private String outlet(int column) {
    String name = desk.columns().get(column).name();
    return name == null ? "?" + column : Fold.fold(name);
  }
}
