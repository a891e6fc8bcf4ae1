package org.hujian.analysis.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hujian.analysis.link.Identities;
import org.hujian.model.Attribution.Source;
import org.hujian.model.Entity;
import org.hujian.model.EntityType;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Span;
import org.hujian.text.fold.Fold;
import org.jspecify.annotations.Nullable;

/**
 * Which speakers of different reports are one: by identity where the article knows the person, else
 * by the name at the end of the words that stand for him (克里姆林宫助手乌沙科夫), else by the family name
 * that one person alone has in this story (内德·普赖斯, 普赖斯).
 *
 * <p>Joins nobody on a title or a first name.
 */
final class Speakers {
  private static final int SHORTEST = 3;
  private static final String WORDS = "name ";
  private final Identities identities;
  private final Map<String, String> byForm = new HashMap<>();
  private final Map<String, String> sameAs = new HashMap<>();

  Speakers(Desk desk, Identities identities) {
    this.identities = identities;
    Map<String, TreeSet<String>> keys = new TreeMap<>();
    Set<String> family = new HashSet<>();
    for (LinkedArticle a : desk.articles()) {
      for (Entity e : a.entities()) {
        if (e.type() != EntityType.PERSON) {
          continue;
        }
        String key = identities.key(a, e);
        for (String alias : e.aliases()) {
          String form = Fold.fold(alias);
          keys.computeIfAbsent(form, k -> new TreeSet<>()).add(key);
          int dot = form.lastIndexOf('·');
          if (dot >= 0) {
            String last = form.substring(dot + 1);
            family.add(last);
            keys.computeIfAbsent(last, k -> new TreeSet<>()).add(key);
          }
        }
      }
    }
    keys.forEach((form, of) -> {
      boolean two = of.size() == 2 && (family.contains(form) || form.length() >= SHORTEST);
      boolean oneFullName = of.stream().filter(k -> k.indexOf('·') >= 0).count() <= 1;
      if (of.size() == 1 || (two && oneFullName)) {
        String one = longest(of);
        byForm.put(form, one);
        if (two) {
          of.forEach(k -> sameAs.put(k, one));
        }
      }
    });
  }

  private static String longest(TreeSet<String> keys) {
    String best = keys.first();
    for (String k : keys) {
      best = k.length() > best.length() ? k : best;
    }
    return best;
  }

  /** Equal keys speak with one mouth; empty where the text does not tell who spoke. */
  String key(LinkedArticle article, @Nullable Source source) {
    if (source == null) {
      return "";
    }
    Entity e = entity(article, source);
    if (e != null) {
      return one(identities.key(article, e));
    }
    String words = Fold.fold(source.name());
    for (int i = 0; i + SHORTEST <= words.length(); i++) {
      String joined = byForm.get(words.substring(i));
      if (joined != null) {
        return one(joined);
      }
    }
    return WORDS + words;
  }

  /** Whether a key is a person's, and not mere words that stand where a speaker does. */
  static boolean joined(String key) {
    return !key.isEmpty() && !key.startsWith(WORDS);
  }

  private String one(String key) {
    String at = sameAs.getOrDefault(key, key);
    return sameAs.getOrDefault(at, at);
  }

  /** The entity a source was resolved to; failing that, the only person its own words name. */
  static @Nullable Entity entity(LinkedArticle a, Source source) {
    Entity resolved = a.entity(source.entity());
    Span words = source.span();
    if (resolved != null || words == null) {
      return resolved;
    }
    Entity only = null;
    for (Entity e : a.entities()) {
      if (e.type() == EntityType.PERSON && e.mentions().stream().anyMatch(words::contains)) {
        if (only != null) {
          return null;
        }
        only = e;
      }
    }
    return only;
  }

  /** The names in a source, the entity's first. */
  static List<String> names(LinkedArticle a, Source source) {
    Entity e = entity(a, source);
    return e == null || e.name().equals(source.name())
        ? List.of(source.name())
        : List.of(e.name(), source.name());
  }
}
