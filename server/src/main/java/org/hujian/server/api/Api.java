package org.hujian.server.api;

import io.javalin.config.RoutesConfig;
import org.hujian.server.desk.Desk;

/** The routes under {@code /api}. */
public final class Api {
  private final Desk desk;

  public Api(Desk desk) {
    this.desk = desk;
  }

  public void routes(RoutesConfig routes) {
    routes.get("/api", ctx -> ctx.json(java.util.Map.of("stories", desk.ledger().stories().count())));
  }
}
