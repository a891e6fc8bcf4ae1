package org.hujian.eval.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hujian.model.Figure;
import org.jspecify.annotations.Nullable;

/**
 * JioNLP's test cases for sums of money (Apache-2.0), read from a file beside the repository.
 *
 * <p>Its upper bounds of vague numbers are open (3000多 is 3000..4000), ours are the last whole
 * number (..3999); both are counted as right. Cases that no news article holds are listed with the
 * reason.
 */
public final class MoneyCases {
  /** Cases left out, each with the reason. */
  private static final Map<String, String> LEFT_OUT =
      Map.of(
          "15k左右", "chat shorthand: k for a thousand",
          "30w上下", "chat shorthand: w for ten thousand",
          "10~15k元", "chat shorthand: k for a thousand",
          "八到九百亿泰铢", "the expected value reads 八 as 8亿 and 九百亿 as 900亿: a slip of the case");

  private static final Map<String, String> CURRENCIES =
      Map.of("元", "人民币", "新台币", "新台币", "港元", "港元");

  private MoneyCases() {}

  /** What the cases gave. */
  public record Result(int right, int of, List<String> misses) {
    public double share() {
      return of == 0 ? 0 : right / (double) of;
    }
  }

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Result result = run(Path.of(args[0]));
    result.misses().forEach(out::println);
    LEFT_OUT.forEach((text, why) -> out.println("left out\t" + text + "\t" + why));
    out.printf("money cases: %d of %d right (%.3f)%n", result.right(), result.of(), result.share());
  }

  /** Runs the cases of {@code money_parser_cases.json}. */
  public static Result run(Path file) throws IOException {
    Snippets snippets = new Snippets();
    int right = 0;
    int of = 0;
    List<String> misses = new ArrayList<>();
    for (JsonNode row : new ObjectMapper().readTree(file.toFile())) {
      String text = row.get(0).asText();
      if (LEFT_OUT.containsKey(text)) {
        continue;
      }
      of++;
      List<Figure> found = snippets.figures(text);
      Figure f = found.size() == 1 ? found.getFirst() : null;
      if (f != null && values(f, row.get(1)) && currency(f, row.get(1).get("case").asText())) {
        right++;
      } else {
        misses.add(text + "\t" + row.get(1) + "\t" + found);
      }
    }
    return new Result(right, of, misses);
  }

  private static boolean values(Figure f, JsonNode expected) {
    JsonNode num = expected.get("num");
    if (num.isArray()) {
      BigDecimal hi = number(num.get(1));
      return same(f.min(), number(num.get(0)))
          && (same(f.max(), hi) || same(f.max(), hi.subtract(BigDecimal.ONE)));
    }
    BigDecimal v = number(num);
    return switch (expected.get("definition").asText()) {
      case "blur-" -> f.min() == null && same(f.max(), v);
      case "blur+" -> same(f.min(), v) && f.max() == null;
      default -> same(f.min(), v) && same(f.max(), v);
    };
  }

  /** The cases keep two decimals. */
  private static BigDecimal number(JsonNode n) {
    return new BigDecimal(n.asText());
  }

  private static boolean same(@Nullable BigDecimal a, BigDecimal b) {
    return a != null && a.subtract(b).abs().compareTo(new BigDecimal("0.005")) < 0;
  }

  /** 元 stands for a sum without a currency too. */
  private static boolean currency(Figure f, String expected) {
    String key = CURRENCIES.getOrDefault(expected, expected);
    return key.equals(f.unitKey()) || (f.unitKey() == null && expected.equals("元"));
  }
}
