package org.hujian.analysis.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.hujian.model.Meaning;
import org.hujian.model.Placement;
import org.junit.jupiter.api.Test;

/**
 * Invented reports, without words: features and vectors drawn at random around invented matters.
 */
class NewsStreamTest {
  private static final Background BACKGROUND = Background.read();
  private static final int FIRST_DAY = 20_000;
  private static final int DAYS = 14;

  /** Some matters a day, each told by a few reports on that day and the next two. */
  private static List<Profile> news(long seed) {
    Random random = new Random(seed);
    List<Profile> out = new ArrayList<>();
    for (int matter = 0; matter < DAYS * 3; matter++) {
      int[] words = random.ints(24).toArray();
      float[] middle = vector(random, new float[32], 1);
      for (int n = 1 + random.nextInt(5); n > 0; n--) {
        int day = FIRST_DAY + Math.min(DAYS - 1, matter / 3 + random.nextInt(3));
        out.add(report(out.size(), day, words, vector(random, middle, 0.12f), random));
      }
    }
    return out;
  }

  private static float[] vector(Random random, float[] middle, float spread) {
    float[] out = middle.clone();
    double square = 0;
    for (int i = 0; i < out.length; i++) {
      out[i] += spread * (float) random.nextGaussian();
      square += (double) out[i] * out[i];
    }
    for (int i = 0; i < out.length; i++) {
      out[i] /= (float) Math.sqrt(square);
    }
    return out;
  }

  private static Profile report(int n, int day, int[] words, float[] vector, Random random) {
    String id = String.format("r%03d", n);
    return new Profile(
        Profiler.hash(id),
        id,
        id + ".md",
        "",
        "o" + random.nextInt(4),
        "t" + n,
        day * 86_400L + random.nextInt(80_000),
        day,
        400,
        some(words, 5, random),
        some(words, 14, random),
        some(words, 20, random),
        some(words, 4, random),
        some(words, 9, random),
        Meaning.of(vector).unit(),
        some(words, 2, random),
        some(words, 1, random),
        some(words, 2, random),
        random.nextInt(3) == 0 ? 0 : day - random.nextInt(2),
        new int[] {day},
        new int[0],
        numbers(random),
        numbers(random),
        random.ints(40).sorted().toArray(),
        "",
        false);
  }

  /** A few numbers, some of them twice. */
  private static Numbers numbers(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(6); n > 0; n--) {
      text.append(11 + random.nextInt(4)).append("例人元".charAt(random.nextInt(3))).append(' ');
    }
    return Numbers.of(text.toString(), 0, text.length());
  }

  private static Sparse some(int[] of, int count, Random random) {
    return Sparse.counted(random.ints(count, 0, of.length).map(i -> of[i]).distinct().toArray());
  }

  private static void keep(Collection<Placement> placements, Map<String, Placement> in) {
    placements.forEach(p -> in.put(p.source(), p));
  }

  /** Day after day, each as a whole. */
  private static Map<String, Placement> punctual(List<Profile> news) {
    NewsStream stream = NewsStream.trained(BACKGROUND);
    Map<String, Placement> out = new TreeMap<>();
    for (int day = FIRST_DAY; day < FIRST_DAY + DAYS; day++) {
      int today = day;
      keep(stream.add(news.stream().filter(p -> p.day() == today).toList()), out);
    }
    return out;
  }

  @Test
  void two_reports_are_compared_the_same_from_either_side() {
    List<Entry> entries =
        news(5).stream().limit(60).map(p -> new Entry(p, p.day(), BACKGROUND)).toList();
    for (Entry a : entries) {
      for (Entry b : entries) {
        assertThat(PairFeature.of(a, b)).containsExactly(PairFeature.of(b, a));
      }
    }
  }

  @Test
  void the_order_within_a_day_makes_no_difference() {
    List<Profile> news = news(3);
    Map<String, Placement> whole = punctual(news);
    assertThat(whole.values().stream().map(Placement::event).distinct().count())
        .isBetween(20L, (long) news.size() - 20);
    for (long seed = 1; seed <= 4; seed++) {
      List<Profile> mixed = new ArrayList<>(news);
      Collections.shuffle(mixed, new Random(seed));
      assertThat(punctual(mixed)).as("seed %s", seed).isEqualTo(whole);
    }
  }

  @Test
  void late_reports_and_restarts_make_no_difference_to_groups_copies_and_reasons() {
    for (long seed = 1; seed <= 4; seed++) {
      List<Profile> news = news(seed);
      Map<String, Placement> whole = punctual(news);
      Random random = new Random(seed);
      // In the order of days, but up to six days late, in batches of any size.
      Map<Profile, Integer> comes = new TreeMap<>();
      news.forEach(p -> comes.put(p, p.day() + (random.nextInt(4) == 0 ? random.nextInt(7) : 0)));
      List<Profile> late = new ArrayList<>(news);
      Collections.shuffle(late, random);
      late.sort((a, b) -> Integer.compare(comes.getOrDefault(a, 0), comes.getOrDefault(b, 0)));
      NewsStream stream = NewsStream.trained(BACKGROUND);
      Map<String, Placement> placed = new TreeMap<>();
      for (int at = 0; at < late.size(); ) {
        int to = Math.min(late.size(), at + 1 + random.nextInt(12));
        keep(stream.add(late.subList(at, to)), placed);
        if (random.nextBoolean()) {
          byte[] bytes = stream.snapshot();
          stream = NewsStream.restore(BACKGROUND, bytes);
          assertThat(stream.snapshot()).as("seed %s", seed).isEqualTo(bytes);
        }
        at = to;
      }
      assertThat(placed).as("seed %s", seed).isEqualTo(whole);
    }
  }

  @Test
  void what_is_taken_out_leaves_no_trace() {
    List<Profile> news = news(9);
    List<Profile> kept = news.stream().filter(p -> p.key() % 5 != 0).toList();
    assertThat(kept.size()).isBetween(20, news.size() - 5);
    NewsStream stream = NewsStream.trained(BACKGROUND);
    Map<String, Placement> placed = new TreeMap<>();
    List<Profile> last = news.stream().filter(p -> p.day() >= FIRST_DAY + 5).toList();
    keep(stream.add(kept.stream().filter(p -> p.day() < FIRST_DAY + 5).toList()), placed);
    keep(stream.add(last), placed);
    stream.takeOut(p -> !kept.contains(p)).forEach(p -> placed.remove(p.source()));
    keep(stream.add(List.of()), placed);
    assertThat(placed).isEqualTo(punctual(kept));
  }
}
