package org.hujian.eval.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.mention.Lesson;
import org.hujian.analysis.clean.Cleaner;
import org.hujian.model.EntityType;
import org.hujian.model.Mention;
import org.hujian.model.Span;
import org.hujian.sources.Inputs;
import org.hujian.sources.Outcome;
import org.hujian.text.segment.Segmenter;
import org.hujian.text.segment.Token;

/**
 * Labels articles by the rules, corrected by what the whole corpus shows: a form that rules take
 * for a person with good reason in several articles, and that is rarely anything else, is one
 * everywhere; a form that is nearly always part of a longer one is not.
 *
 * <p>A sentence in which the corpus leaves a rule's find in doubt is not learnt from. Nothing of
 * the counts is kept but the weights learnt from the labels.
 */
final class Silver {
  private static final Set<String> STRONG =
      Set.of(
          "name.dotted",
          "name.glossed",
          "name.titled",
          "name.titled-sound",
          "name.titled-chinese",
          "name.surname-cued",
          "name.signs",
          "name.latin-person");

  /** What signs are worth, in quarters of log2, from which a name is not excluded. */
  private static final int LIKELY = 20;

  private static final int EVERY_COUNTED = 3;
  private static final int EVERY_LEARNT = 9;

  /** What the corpus says about one form as a name of one type. */
  private static final class Count {
    int strongArticles;
    int articles;
    int mentions;
    int occurrences;
    int inLonger;
  }

  private final Map<String, Count> persons = new HashMap<>();
  private final Map<String, Count> bodies = new HashMap<>();
  private final List<Reading> readings = new ArrayList<>();
  private final List<Lesson> lessons = new ArrayList<>();
  private final Set<String> accepted = new HashSet<>();
  private final Set<String> refused = new HashSet<>();

  void read(Path corpus, Cleaner cleaner, Segmenter segmenter) {
    int[] number = {0};
    List<String> texts = new ArrayList<>();
    new Inputs(System.in)
        .read(
            List.of(corpus.toString()),
            outcome -> {
              int n = number[0]++;
              if (n % EVERY_COUNTED != 0 || !(outcome instanceof Outcome.Read(var raw))) {
                return;
              }
              Reading reading = Reading.of(cleaner.clean(raw), segmenter);
              if (reading.folded().length() > 20_000 || reading.folded().length() < 100) {
                return;
              }
              Lesson lesson = Lesson.of(reading);
              count(reading, lesson.byRules());
              texts.add(reading.folded());
              if (n % EVERY_LEARNT == 0) {
                readings.add(reading);
                lessons.add(lesson);
              }
            });
    occurrences(texts);
    decide();
    System.err.println(
        "counted "
            + texts.size()
            + " articles, learnt from "
            + readings.size()
            + ", persons "
            + accepted.size()
            + " accepted, "
            + refused.size()
            + " refused");
  }

  private void count(Reading reading, List<Mention> mentions) {
    Set<String> strong = new HashSet<>();
    Set<String> all = new HashSet<>();
    Set<String> body = new HashSet<>();
    for (Mention m : mentions) {
      String form = m.span().in(reading.folded());
      if (m.type() == EntityType.PERSON && form.length() >= 2) {
        persons.computeIfAbsent(form, k -> new Count()).mentions++;
        all.add(form);
        if (STRONG.contains(m.rule())) {
          strong.add(form);
        }
        int dot = form.lastIndexOf('·');
        if (dot > 0 && form.length() - dot > 2) {
          String last = form.substring(dot + 1);
          persons.computeIfAbsent(last, k -> new Count());
          all.add(last);
          strong.add(last);
        }
      } else if (m.type() == EntityType.ORG) {
        body.add(form);
      }
    }
    all.forEach(f -> persons.computeIfAbsent(f, k -> new Count()).articles++);
    strong.forEach(f -> persons.computeIfAbsent(f, k -> new Count()).strongArticles++);
    body.forEach(f -> bodies.computeIfAbsent(f, k -> new Count()).articles++);
  }

  private void occurrences(List<String> texts) {
    persons.values().removeIf(c -> c.articles < 2 && c.strongArticles < 1);
    int longest = 0;
    for (String f : persons.keySet()) {
      longest = Math.max(longest, Math.min(f.length(), 16));
    }
    Map<Integer, Set<String>> starts = new HashMap<>();
    for (String f : persons.keySet()) {
      starts.computeIfAbsent(head(f, 0), k -> new HashSet<>()).add(f);
    }
    for (String text : texts) {
      for (int i = 0; i + 1 < text.length(); i++) {
        Set<String> here = starts.get(head(text, i));
        if (here == null) {
          continue;
        }
        List<Count> inside = new ArrayList<>();
        for (int n = Math.min(longest, text.length() - i); n >= 2; n--) {
          String f = text.substring(i, i + n);
          Count c = here.contains(f) ? persons.get(f) : null;
          if (c != null) {
            c.occurrences++;
            for (Count outer : inside) {
              if (outer.strongArticles >= 2) {
                c.inLonger++;
                break;
              }
            }
            inside.add(c);
          }
        }
      }
    }
  }

  private static int head(String s, int at) {
    return s.charAt(at) << 16 | s.charAt(at + 1);
  }

  private void decide() {
    persons.forEach((form, c) -> {
      if (c.occurrences == 0) {
        return;
      }
      double named = (double) c.mentions / c.occurrences;
      double inner = (double) c.inLonger / c.occurrences;
      boolean dotted = form.indexOf('·') > 0;
      if (inner > 0.8 || named < 0.15 && c.occurrences > 20) {
        refused.add(form);
      } else if (dotted && c.strongArticles >= 1 || c.strongArticles >= 2 && named >= 0.3) {
        accepted.add(form);
      }
    });
    // 查黎智英 is seen once where 黎智英 is seen fifty times: the longer one is a wrong cut.
    Set<String> wrong = new HashSet<>();
    for (String form : accepted) {
      Count c = persons.get(form);
      if (c == null) {
        continue;
      }
      for (int from = 0; from < form.length(); from++) {
        for (int to = from + 2; to <= form.length(); to++) {
          if (to - from < form.length()) {
            String part = form.substring(from, to);
            Count p = persons.get(part);
            if (p != null
                && form.indexOf('·') < 0
                && accepted.contains(part)
                && c.occurrences * 6 < p.occurrences) {
              wrong.add(form);
            }
          }
        }
      }
    }
    accepted.removeAll(wrong);
    refused.addAll(wrong);
  }

  /** Sentences with silver labels; those in doubt are left out. */
  List<Perceptron.Sample> samples() {
    List<Perceptron.Sample> out = new ArrayList<>();
    for (int k = 0; k < readings.size(); k++) {
      Reading reading = readings.get(k);
      String text = reading.folded();
      byte[] tags = new byte[text.length()];
      boolean[] doubt = new boolean[text.length()];
      for (int i = 0; i + 1 < text.length(); i++) {
        for (int n = Math.min(16, text.length() - i); n >= 2; n--) {
          if (accepted.contains(text.substring(i, i + n))) {
            set(tags, i, i + n, EntityType.PERSON);
            i += n - 1;
            break;
          }
        }
      }
      for (Mention m : lessons.get(k).byRules()) {
        int start = m.span().start();
        int end = m.span().end();
        String form = m.span().in(text);
        boolean free = true;
        for (int i = start; i < end; i++) {
          free &= tags[i] == 0;
        }
        if (m.type() == EntityType.PERSON) {
          if (free && STRONG.contains(m.rule()) && !refused.contains(form)) {
            set(tags, start, end, EntityType.PERSON);
          } else if (free && !refused.contains(form)) {
            java.util.Arrays.fill(doubt, start, end, true);
          }
        } else if (m.type() == EntityType.PLACE) {
          if (free) {
            set(tags, start, end, m.type());
          }
        } else {
          Count c = bodies.get(form);
          boolean sure = m.rule().startsWith("name.known") || c != null && c.articles >= 3;
          if (sure) {
            java.util.Arrays.fill(tags, start, end, (byte) 0);
            set(tags, start, end, m.type());
          } else {
            java.util.Arrays.fill(doubt, start, end, true);
          }
        }
      }
      doubt(reading, tags, doubt);
      for (Span s : reading.sentences()) {
        boolean sure = s.length() <= 300;
        boolean named = false;
        for (int i = s.start(); i < s.end(); i++) {
          sure &= !doubt[i];
          named |= tags[i] != 0;
        }
        if (sure && (named || s.start() % 3 == 0)) {
          out.add(
              new Perceptron.Sample(
                  lessons.get(k).rows(s, s.start() % 3 == 1),
                  java.util.Arrays.copyOfRange(tags, s.start(), s.end()),
                  1));
        }
      }
    }
    return out;
  }

  /**
   * What the segmenter takes for a person and the signs do not speak against, though no rule does,
   * is in doubt: a tagger that learns it is no name would find no plain names.
   */
  private static void doubt(Reading reading, byte[] tags, boolean[] doubt) {
    for (Token token : reading.tokens()) {
      int length = token.word().length();
      if (token.pos().equals("nr")
          && (length == 2 || length == 3)
          && tags[token.start()] == 0
          && tags[token.end() - 1] == 0
          && Lesson.likeName(token.word()) >= LIKELY) {
        java.util.Arrays.fill(doubt, token.start(), token.end(), true);
      }
    }
  }

  private static void set(byte[] tags, int start, int end, EntityType type) {
    byte begin = (byte) (1 + 2 * type.ordinal());
    if (start > 0 && tags[start - 1] == 0 || start == 0 || tags[start] == 0) {
      java.util.Arrays.fill(tags, start, end, (byte) (begin + 1));
      tags[start] = begin;
    }
    // a name cut by this one loses its tail's beginning
    if (end < tags.length && tags[end] != 0 && tags[end] % 2 == 0) {
      tags[end] = (byte) (tags[end] - 1);
    }
  }
}
