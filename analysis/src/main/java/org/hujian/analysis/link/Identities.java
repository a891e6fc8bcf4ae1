package org.hujian.analysis.link;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

  /** Last names of so many signs are hardly borne by two. */
  private static final int RARE = 5;

  /** Type and original together; shorter ones have neighbours by chance. */
  private static final int LONG_ENOUGH = 14;

  private static final Set<String> TITLES =
      Set.of(
          "sen",
          "rep",
          "sir",
          "dr",
          "gen",
          "mr",
          "mrs",
          "ms",
          "president",
          "prof",
          "lord",
          "adm",
          "col",
          "the");

  private final Map<String, TreeMap<String, Integer>> latinOf = new HashMap<>();

  /**
   * The same where the original stands behind the short form itself, as it does behind 拜登 alone.
   */
  private final Map<String, TreeMap<String, Integer>> latinOfShort = new HashMap<>();

  private final Map<String, TreeMap<String, Integer>> fullOf = new HashMap<>();
  private final Map<String, String> joined = new HashMap<>();

  private Identities() {}

  /** Learns from these articles which forms belong together. */
  public static Identities of(List<LinkedArticle> articles) {
    Identities learnt = new Identities();
    for (LinkedArticle a : articles) {
      for (Entity e : a.entities()) {
        learnt.learn(e, 1);
      }
    }
    learnt.slips();
    return learnt;
  }

  /** Learns from entities, each with the number of articles in which one like it stands. */
  public static Identities counted(Map<Entity, Integer> entities) {
    Identities learnt = new Identities();
    entities.forEach(learnt::learn);
    learnt.slips();
    return learnt;
  }

  /** Equal keys mean the same one; a key is the same whatever the order of the articles. */
  public String key(LinkedArticle article, Entity entity) {
    return key(article.article().id(), entity);
  }

  /** The same for an entity of the article with this id. */
  public String key(String article, Entity entity) {
    List<String> han = han(entity);
    List<String> latins = latin(entity);
    if (!latins.isEmpty()) {
      String own = entity.type() + " " + latins.getFirst();
      if (entity.type() == EntityType.PERSON && latins.getFirst().indexOf(' ') < 0) {
        // A surname alone is the full original that the same Chinese form is known by.
        for (String form : han) {
          String known = agreed(latinOf.get(entity.type() + " " + form), 1);
          if (known != null && known.endsWith(" " + latins.getFirst())) {
            return known;
          }
        }
      }
      return find(own);
    }
    boolean full = full(han);
    if (entity.type() == EntityType.PERSON && !full) {
      for (String form : han) {
        String latin = agreed(latinOfShort.get(form), 2);
        if (latin != null) {
          return latin;
        }
      }
    }
    for (String form : han) {
      boolean part = full && form.indexOf('·') < 0;
      int need = part ? 3 : form.length() <= 2 ? 2 : 1;
      String latin = agreed(latinOf.get(entity.type() + " " + form), need);
      if (latin != null) {
        return latin;
      }
    }
    String name = han.isEmpty() ? Fold.fold(entity.name()) : han.getFirst();
    Lexicon.Row row = Lexicon.shared().row(name);
    if (row != null && row.type() == entity.type()) {
      return entity.type() + " " + row.forms().getFirst();
    }
    if (entity.type() == EntityType.PERSON && vague(name)) {
      return entity.type() + " " + name + " in " + article;
    }
    TreeMap<String, Integer> bearers = fullOf.get(name);
    if (entity.type() == EntityType.PERSON && bearers != null) {
      String bearer = agreed(bearers, 1);
      String one = name.length() >= RARE && bearer == null ? original(bearers.keySet()) : null;
      if (one != null) {
        return one;
      }
      if (bearer == null) {
        return entity.type() + " " + name + " in " + article;
      }
      String latin = agreed(latinOf.get(entity.type() + " " + bearer), 1);
      return latin == null ? entity.type() + " " + bearer : latin;
    }
    return entity.type() + " " + name;
  }

  /**
   * Slips of print: an original that differs by one letter (Mike Pompe) from one of the same
   * Chinese form that is three times as frequent.
   */
  private void slips() {
    new TreeMap<>(latinOf)
        .forEach((form, times) ->
            times.forEach((rare, n) ->
                times.forEach((usual, m) -> {
                  if (m >= 3 * n
                      && rare.length() >= LONG_ENOUGH
                      && !joined.containsKey(rare)
                      && !find(usual).equals(rare)
                      && oneLetter(rare, usual)) {
                    joined.put(rare, usual);
                  }
                })));
  }

  /** Whether one letter was put in, left out or changed. */
  public static boolean oneLetter(String a, String b) {
    String shorter = a.length() <= b.length() ? a : b;
    String longer = a.length() <= b.length() ? b : a;
    if (longer.length() - shorter.length() > 1 || a.equals(b)) {
      return false;
    }
    int same = 0;
    while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
      same++;
    }
    int skip = longer.length() == shorter.length() ? 1 : 0;
    return shorter.substring(same + skip).equals(longer.substring(same + 1));
  }

  /** Whether the fullest of these forms has a first name. */
  private static boolean full(List<String> han) {
    return !han.isEmpty() && han.getFirst().indexOf('·') > 0;
  }

  /** The one original that all full names have which have any, or null. */
  private @Nullable String original(Set<String> full) {
    Set<String> out = new TreeSet<>();
    for (String name : full) {
      String latin = agreed(latinOf.get(EntityType.PERSON + " " + name), 1);
      if (latin != null) {
        out.add(latin);
      }
    }
    return out.size() == 1 ? out.iterator().next() : null;
  }

  private void learn(Entity e, int articles) {
    List<String> han = han(e);
    List<String> latin = latin(e);
    if (!latin.isEmpty()) {
      String first = e.type() + " " + latin.getFirst();
      for (String form : han) {
        latinOf
            .computeIfAbsent(e.type() + " " + form, k -> new TreeMap<>())
            .merge(first, articles, Integer::sum);
        if (e.type() == EntityType.PERSON && !full(han)) {
          latinOfShort
              .computeIfAbsent(form, k -> new TreeMap<>())
              .merge(first, articles, Integer::sum);
        }
      }
      for (String l : latin) {
        if (e.type() == EntityType.ORG) {
          unite(first, e.type() + " " + l);
        }
      }
    }
    if (e.type() == EntityType.PERSON) {
      for (String form : han) {
        int dot = form.lastIndexOf('·');
        if (dot > 0) {
          fullOf
              .computeIfAbsent(form.substring(dot + 1), k -> new TreeMap<>())
              .merge(form, articles, Integer::sum);
        }
      }
    }
  }

  /**
   * The one that so many votes agree on, at least {@code need} of them, or null. A surname's votes
   * go to the only full original that ends in it.
   */
  private @Nullable String agreed(@Nullable TreeMap<String, Integer> votes, int need) {
    if (votes == null) {
      return null;
    }
    TreeMap<String, Integer> byRoot = new TreeMap<>();
    int all = 0;
    for (Map.Entry<String, Integer> v : votes.entrySet()) {
      String voted = v.getKey();
      String key = voted;
      String last = voted.substring(voted.indexOf(' ') + 1);
      if (last.indexOf(' ') < 0) {
        List<String> same =
            votes.keySet().stream()
                .filter(k -> !k.equals(voted) && k.endsWith(" " + last))
                .toList();
        key = same.size() == 1 ? same.getFirst() : voted;
      }
      byRoot.merge(find(key), v.getValue(), Integer::sum);
      all += v.getValue();
    }
    for (Map.Entry<String, Integer> v : byRoot.entrySet()) {
      if (v.getValue() >= need && v.getValue() >= AGREED * all) {
        return v.getKey();
      }
    }
    return null;
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
      if (e.type() == EntityType.PERSON) {
        folded = folded.replace('-', '·');
      }
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
    return bare(out.toString().strip().toLowerCase(Locale.ROOT));
  }

  /** Without titles before a name and single letters within it. */
  private static String bare(String latin) {
    List<String> words = new java.util.ArrayList<>(List.of(latin.split(" ", -1)));
    while (words.size() > 2 && TITLES.contains(words.getFirst())) {
      words.removeFirst();
    }
    for (int i = words.size() - 2; i > 0 && words.size() > 2; i--) {
      if (words.get(i).length() == 1) {
        words.remove(i);
      }
    }
    return String.join(" ", words);
  }
}
