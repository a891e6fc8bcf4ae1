package org.hujian.server.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.hujian.archive.Named;
import org.hujian.archive.Names;
import org.hujian.model.EntityType;
import org.hujian.server.desk.Desk;
import org.hujian.server.desk.Problem;
import org.jspecify.annotations.Nullable;

/** People and bodies: who is named, and all that each one said. */
final class NamePages {
  private static final int LIST = 120;
  private static final int SAID = 50;
  private static final int REPORTS = 20;

  private final Desk desk;
  private final Templates templates;

  NamePages(Desk desk, Templates templates) {
    this.desk = desk;
    this.templates = templates;
  }

  void list(Context ctx) {
    EntityType type =
        switch (Pages.param(ctx, "type")) {
          case "org" -> EntityType.ORG;
          case "place" -> EntityType.PLACE;
          default -> EntityType.PERSON;
        };
    int offset = Pages.offset(ctx, LIST);
    templates.draw(
        ctx,
        "names",
        Map.of(
            "type",
            type,
            "names",
            desk.ledger().names().list(type, offset, LIST),
            "offset",
            offset,
            "size",
            LIST));
  }

  void one(Context ctx) {
    String key = Pages.param(ctx, "key");
    Names names = desk.ledger().names();
    Named named = names.named(key).orElseThrow(() -> Problem.missing("name", key));
    String outlet = Pages.param(ctx, "outlet");
    Names.Within within =
        new Names.Within(outlet.isEmpty() ? null : outlet, day(ctx, "since"), day(ctx, "until"));
    int offset = Pages.offset(ctx, SAID);
    Map<String, Object> with = new HashMap<>();
    with.put("named", named);
    with.put("within", within);
    with.put("said", names.said(key, within, offset, SAID));
    with.put("counts", names.counts(key, Names.Within.ALL));
    with.put("total", names.counts(key, within).all());
    with.put("days", names.days(key, within));
    with.put("reports", names.in(key, 0, REPORTS));
    with.put("offset", offset);
    with.put("size", SAID);
    templates.draw(ctx, "name", with);
  }

  private static @Nullable LocalDate day(Context ctx, String field) {
    String s = Pages.param(ctx, field);
    try {
      return s.isEmpty() ? null : LocalDate.parse(s);
    } catch (DateTimeParseException e) {
      throw Problem.wrong(field + ": a day is written 2022-02-04, not " + s);
    }
  }
}
