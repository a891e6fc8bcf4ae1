package org.hujian.analysis.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hujian.analysis.annotate.mention.Lexicon;
import org.hujian.model.Entity;
import org.hujian.model.EntityType;
import org.hujian.model.LinkedArticle;
import org.hujian.text.fold.Fold;
import org.jspecify.annotations.Nullable;

/**
 * Which entities of different articles are the same person, body or place.
 *
 * <p>Learnt from the articles: a Latin original in brackets ties Chinese renderings together (佛奇,
 * 福奇: Fauci), a full name ties its short form where hardly anybody else bears it. Equal folded
 * forms are the same one; a surname with 先生 never is. Knows no list of people, and rather parts two
 * that are one than joins two that are not.
 */
public final class Identities {
  /** Of all articles that tie a form to somebody, so many must agree. */
  private static final double AGREED = 0.9;

  private final Map<String, TreeMap<String, Integer>> latinOf = new HashMap<>();
  private final Map<String, TreeMap<String, Integer>> fullOf = new HashMap<>();
  private final Map<String, String> joined = new HashMap<>();

  private Identities() {}

  /** Learns from these articles which forms belong together. */
  public static Identities of(List<LinkedArticle> articles) {
    Identities learnt = new Identities();
    Map<String, TreeSet<String>> fullLatin = new HashMap<>();
    for (LinkedArticle a : articles) {
      for (Entity e : a.entities()) {
        learnt.learn(e, fullLatin);
      }
    }
    learnt.surnames(fullLatin);
    return learnt;
  }

  /** Equal keys mean the same one; a key is the same whatever the order of the articles. */
  public String key(LinkedArticle article, Entity entity) {
    List<String> han = han(entity);
    for (String latin : latin(entity)) {
      return entity.type() + " " + root(entity.type() + " " + latin);
    }
    for (String form : han) {
      String latin = agreed(latinOf.get(entity.type() + " " + form));
      if (latin != null) {
        return entity.type() + " " + root(latin);
      }
    }
    String name = han.isEmpty() ? Fold.fold(entity.name()) : han.getFirst();
    Lexicon.Row row = Lexicon.shared().row(name);
    if (row != null && row.type() == entity.type()) {
      return entity.type() + " " + row.forms().getFirst();
    }
    if (entity.type() == EntityType.PERSON && vague(name)) {
      return entity.type() + " " + name + " in " + article.article().id();
    }
    TreeMap<String, Integer> bearers = fullOf.get(name);
    if (entity.type() == EntityType.PERSON && bearers != null) {
      String full = agreed(bearers);
      if (full == null) {
        return entity.type() + " " + name + " in " + article.article().id();
      }
      String latin = agreed(latinOf.get(entity.type() + " " + full));
      return entity.type() + " " + (latin == null ? full : root(latin));
    }
    return entity.type() + " " + name;
  }

  private void learn(Entity e, Map<String, TreeSet<String>> fullLatin) {
    List<String> han = han(e);
    List<String> latin = latin(e);
    for (String l : latin) {
      String key = e.type() + " " + l;
      for (String form : han) {
        latinOf
            .computeIfAbsent(e.type() + " " + form, k -> new TreeMap<>())
            .merge(key, 1, Integer::sum);
      }
      int space = l.lastIndexOf(' ');
      if (e.type() == EntityType.PERSON && space > 0) {
        fullLatin.computeIfAbsent(l.substring(space + 1), k -> new TreeSet<>()).add(key);
      }
      unite(e.type() + " " + latin.getFirst(), key);
    }
    if (e.type() == EntityType.PERSON) {
      for (String form : han) {
        int dot = form.lastIndexOf('·');
        if (dot > 0) {
          fullOf
              .computeIfAbsent(form.substring(dot + 1), k -> new TreeMap<>())
              .merge(form, 1, Integer::sum);
        }
      }
    }
  }

  /** Fauci alone is Anthony Fauci where a Chinese form is common to both and no other bears it. */
  private void surnames(Map<String, TreeSet<String>> fullLatin) {
    List<String> forms = new ArrayList<>(latinOf.keySet());
    forms.sort(null);
    for (String form : forms) {
      TreeMap<String, Integer> of = latinOf.get(form);
      if (of == null) {
        continue;
      }
      for (String key : of.keySet()) {
        String latin = key.substring(key.indexOf(' ') + 1);
        if (latin.indexOf(' ') >= 0 || !fullLatin.containsKey(latin)) {
          continue;
        }
        List<String> same =
            of.keySet().stream().filter(k -> k.endsWith(" " + latin) && !k.equals(key)).toList();
        if (same.size() == 1) {
          unite(same.getFirst(), key);
        }
      }
    }
  }

  private @Nullable String agreed(@Nullable TreeMap<String, Integer> votes) {
    if (votes == null) {
      return null;
    }
    TreeMap<String, Integer> byRoot = new TreeMap<>();
    int all = 0;
    for (Map.Entry<String, Integer> v : votes.entrySet()) {
      byRoot.merge(find(v.getKey()), v.getValue(), Integer::sum);
      all += v.getValue();
    }
    for (Map.Entry<String, Integer> v : byRoot.entrySet()) {
      if (v.getValue() >= AGREED * all) {
        return v.getKey();
      }
    }
    return null;
  }

  private String root(String key) {
    String found = find(key);
    return found.substring(found.indexOf(' ') + 1);
  }

  private String find(String key) {
    String at = key;
    String next = joined.get(at);
    while (next != null) {
      at = next;
      next = joined.get(at);
    }
    return at;
  }

  private void unite(String a, String b) {
    String x = find(a);
    String y = find(b);
    if (!x.equals(y)) {
      // the longer, then the earlier in the alphabet, stands for both: no order of input shows
      boolean first = x.length() > y.length() || x.length() == y.length() && x.compareTo(y) < 0;
      joined.put(first ? y : x, first ? x : y);
    }
  }

  /** A surname with 先生, 某 or 姓 may be anybody. */
  private static boolean vague(String name) {
    return name.length() < 2
        || name.indexOf('某') > 0
        || name.indexOf('姓') == 1
        || name.endsWith("先生")
        || name.endsWith("女士")
        || name.endsWith("小姐")
        || name.endsWith("太太");
  }

  /** Its Chinese forms, folded, the fullest first. */
  private static List<String> han(Entity e) {
    TreeSet<String> out =
        new TreeSet<>(
            Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    for (String alias : e.aliases()) {
      String folded = Fold.fold(alias);
      if (folded.length() >= 2 && folded.charAt(0) >= 0x2e80) {
        out.add(folded);
      }
    }
    return List.copyOf(out);
  }

  /** Its Latin forms, in one spelling, the fullest first. */
  private static List<String> latin(Entity e) {
    TreeSet<String> out =
        new TreeSet<>(
            Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    for (String alias : e.aliases()) {
      if (!alias.isEmpty() && alias.charAt(0) < 0x250) {
        String key = latinKey(alias);
        if (key.length() >= 2) {
          out.add(key);
        }
      }
    }
    return List.copyOf(out);
  }

  /** Lower case, without marks on the letters, points and double spaces. */
  static String latinKey(String latin) {
    String plain = java.text.Normalizer.normalize(latin, java.text.Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        out.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK
          && !out.isEmpty()
          && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString().strip().toLowerCase(Locale.ROOT);
  }
}
