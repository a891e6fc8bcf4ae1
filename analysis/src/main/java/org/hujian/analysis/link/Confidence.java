package org.hujian.analysis.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.quotation.Preference;
import org.hujian.model.Attribution.Source;
import org.hujian.model.Entity;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Quotation;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Whether a speaker that was found is sure enough to be shown: a logistic regression over how the
 * words were found, what they are and what stands around them, learnt from labelled articles.
 *
 * <p>Holds closed-class words, cue forms, single signs and counts; no name. Finds nobody itself.
 */
public final class Confidence {
  /** Shows everybody that was found; the weights are learnt over it. */
  public static final Confidence NONE = new Confidence(Map.of("bias", 1.0));

  private static final Pattern SPACE = Pattern.compile("\\s");
  private static final int NEAR = 9;
  private static final int FAR = 30;

  private final Map<String, Double> weights;

  public Confidence(Map<String, Double> weights) {
    this.weights = Map.copyOf(weights);
  }

  /** The weights that ship with the program. */
  static Confidence standard() {
    try (InputStream in = Confidence.class.getResourceAsStream("speaker.tsv")) {
      if (in == null) {
        throw new IllegalStateException("speaker.tsv is missing from the class path");
      }
      Map<String, Double> weights = new HashMap<>();
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(l -> !l.startsWith("#"))
          .map(l -> l.split("\t", -1))
          .forEach(c -> weights.put(c[0], Double.valueOf(c[1])));
      return new Confidence(weights);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Above 0 where the speaker is to be shown. */
  public double of(List<String> features) {
    double sum = weights.getOrDefault("bias", 0.0);
    for (String f : features) {
      sum += weights.getOrDefault(f, 0.0);
    }
    return sum;
  }

  /** What is known of a speaker; the first feature is no more special than the others. */
  public static List<String> features(
      Reading reading, LinkedArticle article, Quotation q, Source source) {
    String text = reading.folded();
    List<String> f = new ArrayList<>(32);
    Span span = source.span();
    String words = span == null ? "" : span.in(text);
    Entity entity = article.entity(source.entity());
    String type = entity == null ? "none" : entity.type().name();
    boolean pronoun = !words.isEmpty() && "他她它其该这此".indexOf(words.charAt(0)) >= 0;
    double preference = Preference.of(words);
    String level =
        preference == 0 ? "na" : String.valueOf((int) Math.clamp(Math.floor(preference), -4, 4));
    f.add("rule=" + q.rule());
    f.add("type=" + type);
    f.add("pronoun=" + pronoun);
    f.add("pronoun+words=" + (pronoun && words.length() < 4 ? words : "-"));
    f.add("length=" + Math.min(words.length(), 12));
    f.add("level=" + level);
    f.add("level+type=" + level + "+" + type);
    f.add("kind=" + q.kind());
    f.add("stance=" + q.stance());
    f.add("via=" + Math.min(2, q.attribution().via().size()));
    String name = bare(source.name());
    String said = bare(span == null ? "" : span.in(article.article().text()));
    f.add("same=" + said.equals(name) + "+" + type);
    f.add("ends=" + said.endsWith(name) + "+" + type);
    cue(f, text, span, q.attribution().cue());
    if (span != null) {
      f.add("before=" + (span.start() == 0 ? "-" : text.charAt(span.start() - 1)));
      f.add("behind=" + (span.end() >= text.length() ? "-" : text.charAt(span.end())));
      f.add("last=" + words.charAt(words.length() - 1));
      f.add("last+type=" + words.charAt(words.length() - 1) + "+" + type);
      f.add("again=" + times(text, words, 3) + "+" + type);
    }
    f.replaceAll(x -> SPACE.matcher(x).replaceAll("_"));
    if (entity != null) {
      f.add("aliases=" + Math.min(4, entity.aliases().size()));
      f.add("named=" + Math.min(6, entity.mentions().size()));
    }
    return f;
  }

  private static void cue(List<String> f, String text, @Nullable Span span, @Nullable Span cue) {
    if (cue == null || span == null) {
      f.add("cue=none");
      return;
    }
    int gap = cue.start() - span.end();
    String between = gap > 0 ? text.substring(span.end(), cue.start()) : "";
    f.add("cue=" + cue.in(text));
    f.add(
        "gap="
            + (gap < 0 ? "-" : gap < NEAR ? String.valueOf(gap) : gap < FAR ? "far" : "farther"));
    f.add("comma=" + (between.indexOf('，') >= 0));
    f.add("between=" + (between.length() < 4 ? between : "-"));
  }

  private static String bare(String s) {
    return SPACE.matcher(s).replaceAll("");
  }

  private static int times(String text, String words, int most) {
    int n = 0;
    for (int at = text.indexOf(words); at >= 0 && n < most; at = text.indexOf(words, at + 1)) {
      n++;
    }
    return n;
  }
}
