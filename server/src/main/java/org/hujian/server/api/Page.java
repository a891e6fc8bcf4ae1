package org.hujian.server.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import org.hujian.server.desk.Problem;

/** A stretch of a list; the cursor is to be handed back as it came. */
record Page(int offset, int limit) {
  private static final int USUAL = 50;
  static final int MOST = 200;

  static Page asked(Context ctx) {
    String limit = ctx.queryParam("limit");
    String cursor = ctx.queryParam("cursor");
    return new Page(
        cursor == null ? 0 : number(cursor, "cursor", 36, 0, Integer.MAX_VALUE - MOST - 1),
        limit == null ? USUAL : number(limit, "limit", 10, 1, MOST));
  }

  private static int number(String s, String what, int radix, int from, int to) {
    int n;
    try {
      n = Integer.parseInt(s, radix);
    } catch (NumberFormatException e) {
      throw Problem.wrong(what + " is not one that was given: " + s);
    }
    if (n < from || n > to) {
      throw Problem.wrong(what + " is out of bounds: " + s);
    }
    return n;
  }

  ObjectNode of(ArrayNode items, boolean more) {
    ObjectNode n = JsonNodeFactory.instance.objectNode();
    n.set("items", items);
    n.put("next", more ? Integer.toString(offset + limit, 36) : null);
    return n;
  }
}
