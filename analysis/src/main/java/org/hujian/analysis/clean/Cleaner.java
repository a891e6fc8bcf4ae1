package org.hujian.analysis.clean;

import java.util.ArrayList;
import java.util.List;
import org.hujian.model.Article;
import org.hujian.model.RawDocument;
import org.hujian.model.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Turns a raw document into an article. */
public final class Cleaner {
  /** The article of a raw document; its text may be empty if the page holds none. */
  public Article clean(RawDocument raw) {
    Document doc = Jsoup.parse(raw.body());
    StringBuilder text = new StringBuilder();
    List<Span> paragraphs = new ArrayList<>();
    for (Element p : doc.select("p")) {
      String s = p.text().strip();
      if (s.isEmpty()) {
        continue;
      }
      if (!text.isEmpty()) {
        text.append('\n');
      }
      paragraphs.add(new Span(text.length(), text.length() + s.length()));
      text.append(s);
    }
    String title = raw.first(RawDocument.Field.TITLE);
    return new Article(
        "0",
        raw.source(),
        null,
        null,
        title == null ? "" : title,
        null,
        null,
        null,
        "zh-Hans",
        text.toString(),
        paragraphs,
        List.of());
  }
}
