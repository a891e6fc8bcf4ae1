package org.hujian.analysis.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hujian.analysis.link.Identities;
import org.hujian.model.Dossier.Label;
import org.hujian.model.Dossier.Passage;
import org.hujian.model.Entity;
import org.hujian.model.EntityType;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Span;
import org.hujian.text.fold.Fold;
import org.hujian.text.segment.Segmenter;
import org.hujian.text.segment.Token;

/**
 * The words outlets put straight before the name of the same person or body: 中共官媒 before 新华社.
 *
 * <p>Told only of names that two outlets or more label, and not all alike.
 */
final class Labels {
  private static final int MOST_WORDS = 4;
  private static final int MOST = 60;
  private final Desk desk;
  private final Segmenter segmenter;
  private final Identities identities;

  Labels(Desk desk, Segmenter segmenter, Identities identities) {
    this.desk = desk;
    this.segmenter = segmenter;
    this.identities = identities;
  }

  List<Label> find() {
    Map<String, Map<Integer, Map<String, Label>>> all = new TreeMap<>();
    for (int r = 0; r < desk.reports().size(); r++) {
      LinkedArticle a = desk.articles().get(r);
      List<Token> tokens = segmenter.tokens(desk.folded().get(r));
      int outlet = desk.reports().get(r).outlet();
      for (Entity e : a.entities()) {
        if (e.type() == EntityType.PLACE) {
          continue;
        }
        for (Span m : e.mentions()) {
          Span before = before(tokens, m);
          if (before == null) {
            continue;
          }
          String words = a.article().text(before);
          Label one =
              new Label(e.name(), outlet, words, 1, new Passage(r, Span.covering(before, m)));
          all.computeIfAbsent(identities.key(a, e), k -> new TreeMap<>())
              .computeIfAbsent(outlet, k -> new LinkedHashMap<>())
              .merge(
                  Fold.fold(words),
                  one,
                  (x, y) -> new Label(x.name(), outlet, x.label(), x.count() + 1, x.first()));
        }
      }
    }
    List<Label> out = new ArrayList<>();
    all.values().stream()
        .filter(o -> o.size() > 1 && unlike(o))
        .sorted(Comparator.comparingInt((Map<Integer, Map<String, Label>> o) -> -o.size()))
        .forEach(o ->
            o.values().forEach(m -> m.values().stream().filter(Labels::telling).forEach(out::add)));
    return out.subList(0, Math.min(MOST, out.size()));
  }

  /** One word used once may be the end of anything. */
  private static boolean telling(Label l) {
    return l.count() > 1 || l.label().length() > 2;
  }

  private static boolean unlike(Map<Integer, Map<String, Label>> byOutlet) {
    List<Map<String, Label>> sets = List.copyOf(byOutlet.values());
    return sets.stream().anyMatch(s -> !s.keySet().equals(sets.get(0).keySet()));
  }

  /** Nouns, adjectives and 的 that touch the name; null if there are none. */
  private static @org.jspecify.annotations.Nullable Span before(List<Token> tokens, Span name) {
    int i = 0;
    int high = tokens.size();
    while (i < high) {
      int mid = (i + high) >>> 1;
      if (tokens.get(mid).start() >= name.start()) {
        high = mid;
      } else {
        i = mid + 1;
      }
    }
    Span out = null;
    int edge = name.start();
    int words = 0;
    for (int k = i - 1; k >= 0 && k >= i - MOST_WORDS; k--) {
      Token t = tokens.get(k);
      if (t.end() != edge || !part(t, tokens, k, words == 0)) {
        break;
      }
      out = out == null ? t.span() : Span.covering(t.span(), out);
      edge = t.start();
      words++;
    }
    return out == null || out.length() < 2 ? null : out;
  }

  /** A noun before the name, or an adjective with 的; further ones as they come. */
  private static boolean part(Token t, List<Token> tokens, int k, boolean nearest) {
    String pos = t.pos();
    if (!Character.isIdeographic(t.word().charAt(0)) || pos.startsWith("nr")) {
      return false;
    }
    if (t.word().equals("的")) {
      return nearest && k > 0 && "aizl".indexOf(tokens.get(k - 1).pos().charAt(0)) >= 0;
    }
    char kind = pos.charAt(0);
    if (nearest) {
      return kind == 'j' || kind == 'b' || (kind == 'n' && !pos.startsWith("ns"));
    }
    return "njbaizl".indexOf(kind) >= 0;
  }
}
