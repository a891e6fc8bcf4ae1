package org.hujian.server.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The query language by hand of a form: fields become terms that are added to the query there is,
 * and each of its terms can be taken out again.
 */
public final class QueryForm {
  /** A term of a query, and where the query without it leads. */
  public record Term(String text, String without) {}

  private static final Pattern TERM =
      Pattern.compile(
          "-?(?:[^\\s\"“「『:：]+[:：])?(?:\"[^\"]*\"|“[^”]*”|「[^」]*」|『[^』]*』|[^\\s\"“「『]+)");

  private QueryForm() {}

  /** The words of the box, and after them what the other fields say. */
  static String query(Context ctx) {
    return query(name -> {
      String value = ctx.queryParam(name);
      return value == null ? "" : value.strip();
    });
  }

  static String query(UnaryOperator<String> field) {
    StringJoiner out = new StringJoiner(" ");
    add(out, field.apply("q"));
    add(out, field.apply("words"));
    if (!plain(field.apply("phrase")).isEmpty()) {
      out.add('"' + plain(field.apply("phrase")) + '"');
    }
    for (String word : field.apply("without").split("\\s+")) {
      if (!plain(word).isEmpty()) {
        out.add('-' + Links.term("", word));
      }
    }
    for (String name : List.of("speaker", "outlet", "place", "story")) {
      if (!plain(field.apply(name)).isEmpty()) {
        out.add(Links.term(name, field.apply(name)));
      }
    }
    String figure = field.apply("figure").replaceAll("\\s", "");
    if (!figure.isEmpty()) {
      String sign = field.apply("sign");
      out.add(
          "figure:"
              + (List.of(">", ">=", "<", "<=").contains(sign) ? sign : "")
              + figure
              + field.apply("unit").replaceAll("\\s", ""));
    }
    add(out, days(field.apply("since"), field.apply("until")));
    return out.toString();
  }

  private static String days(String from, String to) {
    if (to.isEmpty()) {
      return from.isEmpty() ? "" : "date:>=" + from;
    }
    return from.isEmpty() ? "date:<=" + to : "date:" + from + ".." + to;
  }

  private static String plain(String value) {
    return value.replaceAll("[\"“”「」『』]", " ").strip();
  }

  private static void add(StringJoiner to, String s) {
    if (!s.isEmpty()) {
      to.add(s);
    }
  }

  /** The terms of a query as they are written in it. */
  static List<Term> terms(String query) {
    List<Term> out = new ArrayList<>();
    Matcher m = TERM.matcher(query);
    while (m.find()) {
      String rest = (query.substring(0, m.start()) + query.substring(m.end())).strip();
      out.add(new Term(m.group(), Links.search(rest.replaceAll("\\s{2,}", " "))));
    }
    return out;
  }
}
