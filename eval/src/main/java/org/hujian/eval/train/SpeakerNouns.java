package org.hujian.eval.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.clean.Cleaner;
import org.hujian.model.Span;
import org.hujian.sources.Inputs;
import org.hujian.sources.Outcome;
import org.hujian.text.segment.Segmenter;
import org.hujian.text.segment.Token;
import org.jspecify.annotations.Nullable;

/**
 * Counts in a corpus how often a noun ends the subject of a saying verb, and how often it stands at
 * all: {@code SpeakerNouns OUT CORPUS}.
 *
 * <p>Only plain cases are counted as subjects: from the beginning of the sentence to the verb
 * nothing but a noun phrase, a time or an adverb, and a comma, colon or quotation mark behind the
 * verb.
 */
public final class SpeakerNouns {
  private static final Set<String> SAYING =
      Set.of(
          "说", "表示", "称", "指出", "强调", "认为", "写道", "告诉", "透露", "回应", "警告", "声称", "呼吁", "宣布", "坦言",
          "解释", "补充", "重申", "承认", "回答", "批评");

  /** Nouns seen less often are left out. */
  private static final int RAREST = 60;

  private final Map<String, int[]> nouns = new TreeMap<>();
  private final Set<Integer> seen = new HashSet<>();

  private SpeakerNouns() {}

  public static void main(String[] args) throws IOException {
    SpeakerNouns run = new SpeakerNouns();
    Cleaner cleaner = new Cleaner();
    Segmenter segmenter = new Segmenter();
    new Inputs(System.in)
        .read(
            List.of(args[1]),
            outcome -> {
              if (outcome instanceof Outcome.Read(var raw)) {
                Reading r = Reading.of(cleaner.clean(raw), segmenter);
                r.sentences().forEach(s -> run.once(r, s));
              }
            });
    run.write(Path.of(args[0]));
  }

  /** Copies of a sentence count once. */
  private void once(Reading r, Span sentence) {
    if (seen.add(sentence.in(r.folded()).hashCode())) {
      sentence(r, sentence);
    }
  }

  private void sentence(Reading r, Span s) {
    List<Token> tokens = r.tokens();
    boolean plain = true;
    int @Nullable [] head = null;
    for (int i = r.tokenAt(s.start()); i < tokens.size() && tokens.get(i).end() <= s.end(); i++) {
      Token t = tokens.get(i);
      char c = t.word().charAt(0);
      if (!Character.isLetterOrDigit(c)) {
        plain &= "、·《》".indexOf(c) >= 0;
        continue;
      }
      if (plain && head != null && SAYING.contains(t.word()) && opens(r.folded(), t.end())) {
        head[0]++;
      }
      String pos = t.pos();
      boolean noun =
          pos.startsWith("n")
              || pos.equals("vn")
              || pos.equals("j")
              || pos.equals("k")
              || pos.equals("g");
      if (noun) {
        head = pos.startsWith("nr") ? null : nouns.computeIfAbsent(t.word(), k -> new int[2]);
        if (head != null) {
          head[1]++;
        }
      } else if (!pos.equals("t") && !pos.startsWith("d")) {
        head = null;
      }
      plain &= noun || attributes(pos);
    }
  }

  /** Whether a comma, a colon or a quotation mark stands here. */
  private static boolean opens(String text, int at) {
    return at < text.length() && "，：,:“「".indexOf(text.charAt(at)) >= 0;
  }

  /** Whether words of this kind can stand in a noun phrase or between it and its verb. */
  private static boolean attributes(String pos) {
    return pos.equals("t")
        || pos.equals("b")
        || pos.equals("cc")
        || pos.equals("ude1")
        || "amqdr".indexOf(pos.charAt(0)) >= 0;
  }

  private void write(Path out) throws IOException {
    StringBuilder b = new StringBuilder();
    b.append(
        "# Nouns of a news corpus: how often each ended the subject of a saying verb, and how ");
    b.append(
        "often it stood at all.\n# Counted by org.hujian.eval.train.SpeakerNouns; nouns seen ");
    b.append("less than ").append(RAREST).append(" times are left out.\n");
    nouns.forEach((noun, count) -> {
      if (count[1] >= RAREST
          && noun.length() > 1
          && noun.chars()
              .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) {
        b.append(noun).append('\t').append(count[0]).append('\t').append(count[1]).append('\n');
      }
    });
    Files.writeString(out, b, StandardCharsets.UTF_8);
  }
}
