package org.hujian.analysis.cluster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hujian.model.Article;
import org.hujian.model.Event;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Placement;
import org.hujian.model.Publication;
import org.hujian.model.Story;
import org.hujian.text.fold.Fold;
import org.jspecify.annotations.Nullable;

/**
 * Groups articles into events and stories; the order of the input makes no difference to the
 * groups.
 *
 * <p>Compares pairs of character bigrams weighted by rarity (TF-IDF) and lowers the likeness with
 * the days between two reports.
 */
public final class Grouper {
  private static final int LEAD = 300;
  private static final double SAME_EVENT = 0.30;
  private static final double SAME_STORY = 0.17;
  private static final double EVENT_DAYS = 3;
  private static final double STORY_DAYS = 90;

  private static final Comparator<LinkedArticle> ORDER =
      Comparator.comparing((LinkedArticle a) -> at(a.article()))
          .thenComparing(a -> a.article().id())
          .thenComparing(a -> a.article().source());

  /** One placement per article, in the order of the input. */
  public List<Placement> group(List<LinkedArticle> articles) {
    List<LinkedArticle> ordered = articles.stream().sorted(ORDER).toList();
    List<Map<String, Double>> vectors = vectors(ordered);
    int[] event = join(ordered, vectors, SAME_EVENT, EVENT_DAYS);
    int[] story = join(ordered, vectors, SAME_STORY, STORY_DAYS);
    for (int i = 0; i < event.length; i++) {
      story[i] = story[event[i]];
    }
    Map<LinkedArticle, Placement> placed = new HashMap<>();
    for (int i = 0; i < event.length; i++) {
      Article a = ordered.get(i).article();
      Article first = ordered.get(event[i]).article();
      placed.put(
          ordered.get(i),
          new Placement(
              a.source(),
              "e" + first.id(),
              "s" + ordered.get(story[i]).article().id(),
              null,
              event[i] == i
                  ? "the first report of its event"
                  : "words in common with \"" + first.title() + "\""));
    }
    return articles.stream().map(placed::get).toList();
  }

  /** The stories, in the order of their first reports. */
  public List<Story> stories(List<LinkedArticle> articles) {
    List<LinkedArticle> ordered = articles.stream().sorted(ORDER).toList();
    List<Placement> placements = group(ordered);
    Map<String, Map<String, List<Integer>>> tree = new LinkedHashMap<>();
    for (int i = 0; i < ordered.size(); i++) {
      Placement p = placements.get(i);
      tree.computeIfAbsent(p.story(), k -> new LinkedHashMap<>())
          .computeIfAbsent(p.event(), k -> new ArrayList<>())
          .add(i);
    }
    List<Story> out = new ArrayList<>();
    tree.forEach((story, events) -> {
      List<Event> in = new ArrayList<>();
      events.forEach((event, members) -> {
        Article first = ordered.get(members.getFirst()).article();
        in.add(
            new Event(
                event,
                day(first),
                first.title(),
                members.stream().map(ordered::get).toList(),
                members.stream().map(placements::get).toList()));
      });
      out.add(new Story(story, in.getFirst().title(), in));
    });
    return out;
  }

  private static int[] join(
      List<LinkedArticle> articles, List<Map<String, Double>> vectors, double least, double days) {
    int[] first = new int[articles.size()];
    Map<String, List<Integer>> index = new HashMap<>();
    for (int i = 0; i < first.length; i++) {
      Map<Integer, Double> likeness = new TreeMap<>();
      for (Map.Entry<String, Double> t : vectors.get(i).entrySet()) {
        for (int j : index.getOrDefault(t.getKey(), List.of())) {
          likeness.merge(
              j, t.getValue() * vectors.get(j).getOrDefault(t.getKey(), 0.0), Double::sum);
        }
      }
      int best = i;
      double most = least;
      for (Map.Entry<Integer, Double> e : likeness.entrySet()) {
        double gap =
            Math.abs(
                    at(articles.get(i).article()).getEpochSecond()
                        - at(articles.get(e.getKey()).article()).getEpochSecond())
                / 86_400.0;
        double score = e.getValue() / (1 + Math.max(0, gap - days) / days);
        if (score > most) {
          most = score;
          best = e.getKey();
        }
      }
      first[i] = best == i ? i : first[best];
      for (String t : vectors.get(i).keySet()) {
        index.computeIfAbsent(t, k -> new ArrayList<>()).add(i);
      }
    }
    return first;
  }

  private static List<Map<String, Double>> vectors(List<LinkedArticle> articles) {
    List<Map<String, Double>> counts = new ArrayList<>();
    Map<String, Integer> holders = new HashMap<>();
    for (LinkedArticle a : articles) {
      Map<String, Double> c = new TreeMap<>();
      String text = a.article().text();
      bigrams(a.article().title(), 3, c);
      bigrams(text.substring(0, Math.min(LEAD, text.length())), 1, c);
      c.keySet().forEach(k -> holders.merge(k, 1, Integer::sum));
      counts.add(c);
    }
    for (Map<String, Double> c : counts) {
      c.replaceAll((k, n) ->
          (1 + Math.log(n))
              * Math.log(1.0 + (double) articles.size() / holders.getOrDefault(k, 1)));
      double length = Math.sqrt(c.values().stream().mapToDouble(x -> x * x).sum());
      c.replaceAll((k, x) -> x / length);
    }
    return counts;
  }

  private static void bigrams(String text, double weight, Map<String, Double> into) {
    String t = Fold.fold(text).toLowerCase(Locale.ROOT);
    for (int i = 0; i + 1 < t.length(); i++) {
      if (Character.isLetterOrDigit(t.charAt(i)) && Character.isLetterOrDigit(t.charAt(i + 1))) {
        into.merge(t.substring(i, i + 2), weight, Double::sum);
      }
    }
  }

  private static Instant at(Article a) {
    Publication p = a.published();
    return p == null ? Instant.EPOCH : p.at().toInstant();
  }

  private static @Nullable LocalDate day(Article a) {
    return a.published() == null ? null : a.published().at().toLocalDate();
  }
}
