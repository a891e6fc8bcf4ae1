package org.hujian.eval.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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

/**
 * Counts in a corpus how often a noun ends the subject of a saying verb, and how often it stands at
 * all. {@code SpeakerNouns OUT CORPUS}
 */
public final class SpeakerNouns {
  private static final Set<String> SAYING =
      Set.of(
          "说", "表示", "称", "指出", "强调", "认为", "写道", "告诉", "透露", "回应", "警告", "声称", "呼吁", "宣布", "坦言",
          "解释", "补充", "重申", "承认", "回答", "批评");

  private final Map<String, int[]> nouns = new HashMap<>();
  private final Map<String, int[]> forms = new HashMap<>();

  public static void main(String[] args) throws IOException {
    SpeakerNouns run = new SpeakerNouns();
    int every = args.length > 2 ? Integer.parseInt(args[2]) : 1;
    Cleaner cleaner = new Cleaner();
    Segmenter segmenter = new Segmenter();
    int[] n = {0};
    Set<Integer> seen = new HashSet<>();
    new Inputs(System.in)
        .read(
            List.of(args[1]),
            o -> {
              if (n[0]++ % every == 0 && o instanceof Outcome.Read(var raw)) {
                Reading r = Reading.of(cleaner.clean(raw), segmenter);
                for (Span s : r.sentences()) {
                  if (seen.add(s.in(r.folded()).hashCode())) {
                    run.sentence(r, s);
                  }
                }
              }
            });
    run.write(Path.of(args[0]));
  }

  private void sentence(Reading r, Span s) {
    List<Token> ts = r.tokens();
    String text = r.folded();
    int lo = r.tokenAt(s.start());
    boolean nominal = true; // nothing but nouns since the sentence opened
    int quotes = 0;
    String head = null;
    for (int i = lo; i < ts.size() && ts.get(i).end() <= s.end(); i++) {
      Token t = ts.get(i);
      String w = t.word();
      char c = w.charAt(0);
      if (!Character.isLetterOrDigit(c)) {
        if ("“「『".indexOf(c) >= 0) {
          quotes++;
        }
        nominal &= "、·《》".indexOf(c) >= 0;
        continue;
      }
      int e = t.end();
      char next = e < text.length() ? text.charAt(e) : '\n';
      char next2 = e + 1 < text.length() ? text.charAt(e + 1) : '\n';
      Token before = i > lo ? ts.get(i - 1) : null;
      int[] f = forms.computeIfAbsent(w, k -> new int[7]);
      f[0]++;
      f[1] += next == '，' ? 1 : 0;
      f[2] +=
          "“「".indexOf(next) >= 0 || ":：，,".indexOf(next) >= 0 && "“「".indexOf(next2) >= 0 ? 1 : 0;
      f[3] += before != null && before.word().equals("的") ? 1 : 0;
      f[4] +=
          before != null
                  && (before.pos().startsWith("nr")
                      || before.pos().equals("nnt")
                      || before.pos().startsWith("rr"))
              ? 1
              : 0;
      f[5] += next == '的' ? 1 : 0;
      f[6] += "。；！？".indexOf(next) >= 0 ? 1 : 0;
      boolean says = SAYING.contains(w) && ("，：,:".indexOf(next) >= 0 || "“「".indexOf(next) >= 0);
      if (nominal && says && head != null) {
        nouns.get(head)[0]++;
      }
      String p = t.pos();
      boolean noun =
          p.startsWith("n") || p.equals("vn") || p.equals("j") || p.equals("k") || p.equals("g");
      if (noun && !p.startsWith("nr")) {
        nouns.computeIfAbsent(w, k -> new int[2])[1]++;
        head = w;
      } else if (p.startsWith("nr")) {
        head = null;
      }
      nominal &=
          noun
              || p.startsWith("a")
              || p.startsWith("m")
              || p.startsWith("q")
              || p.equals("t")
              || p.startsWith("d")
              || p.equals("ude1")
              || p.startsWith("r")
              || p.equals("b")
              || p.equals("cc");
      if (!noun && !(p.equals("t") || p.startsWith("d"))) {
        head = null;
      }
    }
  }

  private void write(Path out) throws IOException {
    StringBuilder b = new StringBuilder();
    new TreeMap<>(nouns)
        .forEach((w, c) -> {
          if (c[1] >= 20) {
            b.append("N\t")
                .append(w)
                .append('\t')
                .append(c[0])
                .append('\t')
                .append(c[1])
                .append('\n');
          }
        });
    new TreeMap<>(forms)
        .forEach((w, c) -> {
          if (c[0] >= 20) {
            b.append("F\t").append(w);
            for (int x : c) {
              b.append('\t').append(x);
            }
            b.append('\n');
          }
        });
    Files.writeString(out, b, StandardCharsets.UTF_8);
  }
}
