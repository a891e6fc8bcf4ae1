package org.hujian.app;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.hujian.analysis.link.Identities;
import org.hujian.model.Entity;
import org.hujian.model.EntityType;
import org.hujian.text.fold.Fold;

/**
 * For every form of a name the one that it stands for in most articles.
 *
 * <p>Who is who is decided by {@link Identities}, article by article; a list of forms cannot keep
 * two people of one name apart.
 */
final class KnownForms {
  private KnownForms() {}

  /**
   * By type: folded form to key.
   *
   * @param bearers entities, each with the number of articles in which one like it stands
   */
  static Map<EntityType, Map<String, String>> of(Map<Entity, Integer> bearers) {
    Identities identities = Identities.counted(bearers);
    Map<EntityType, Map<String, Map<String, Integer>>> votes = new EnumMap<>(EntityType.class);
    bearers.forEach((e, articles) -> {
      String key = identities.key("", e);
      if (key.endsWith(" in ")) {
        // A bare surname: somebody in one article, nobody beyond it.
        return;
      }
      for (String alias : e.aliases()) {
        String form = Fold.fold(alias).strip();
        if (form.length() >= 2) {
          votes
              .computeIfAbsent(e.type(), t -> new TreeMap<>())
              .computeIfAbsent(form, f -> new TreeMap<>())
              .merge(key, articles, Integer::sum);
        }
      }
    });
    Map<EntityType, Map<String, String>> out = new EnumMap<>(EntityType.class);
    votes.forEach((type, forms) -> {
      Map<String, String> keys = new TreeMap<>();
      forms.forEach((form, of) -> keys.put(form, most(of)));
      out.put(type, keys);
    });
    return out;
  }

  private static String most(Map<String, Integer> votes) {
    return votes.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }
}
