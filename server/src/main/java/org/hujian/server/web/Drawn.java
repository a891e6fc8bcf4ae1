package org.hujian.server.web;

import gg.jte.Content;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.hujian.model.Article;
import org.hujian.model.Dossier;
import org.hujian.report.DossierHtml;
import org.jspecify.annotations.Nullable;

/**
 * Dossiers as they were drawn last, ready to be sent: that of a hundred reports is two megabytes,
 * and the story that everybody opens is drawn once.
 */
final class Drawn {
  private static final long BYTES = 24L << 20;

  @SuppressWarnings("ArrayRecordComponent")
  private record Part(Dossier of, byte[] bytes) {}

  private final Map<String, Part> held = new LinkedHashMap<>(16, 0.75f, true);

  /** The dossier as a part of a page, with links to the pages of its articles. */
  Content of(Dossier dossier, Function<Article, @Nullable String> pages) {
    Part known = held(dossier);
    byte[] bytes =
        known != null
            ? known.bytes
            : new DossierHtml().part(dossier, pages).getBytes(StandardCharsets.UTF_8);
    if (known == null) {
      hold(new Part(dossier, bytes));
    }
    return to -> to.writeBinaryContent(bytes);
  }

  @SuppressWarnings("ReferenceEquality") // Another object is another state of the story.
  private synchronized @Nullable Part held(Dossier dossier) {
    Part part = held.get(dossier.id());
    return part != null && part.of == dossier ? part : null;
  }

  private synchronized void hold(Part part) {
    held.put(part.of.id(), part);
    long bytes = held.values().stream().mapToLong(p -> p.bytes.length).sum();
    Iterator<Part> oldest = held.values().iterator();
    while (bytes > BYTES && held.size() > 1) {
      bytes -= oldest.next().bytes.length;
      oldest.remove();
    }
  }
}
