package org.hujian.server.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the program says in English, in Chinese: sentences made elsewhere (why a report is in its
 * group, what is wrong with a query), by the lines of {@code chinese.tsv}.
 */
final class Chinese {
  private static final Pattern HOLE = Pattern.compile("\\{([+>]?)\\}");

  /** A sentence with holes; {@code kinds} says what stands in each. */
  private record Line(Pattern english, List<String> kinds, String chinese) {}

  private static final List<Line> LINES = lines();

  private Chinese() {}

  /** The sentence in Chinese; null if it is not known. */
  static @Nullable String of(String english) {
    for (Line line : LINES) {
      Matcher m = line.english.matcher(english);
      String told = m.matches() ? told(line, m) : null;
      if (told != null) {
        return told;
      }
    }
    return null;
  }

  private static @Nullable String told(Line line, Matcher m) {
    String out = line.chinese;
    for (int i = 1; i <= m.groupCount(); i++) {
      String part = m.group(i);
      String kind = line.kinds.get(i - 1);
      String said = kind.equals("+") ? list(part) : kind.equals(">") ? of(part) : part;
      if (said == null) {
        return null;
      }
      out = out.replace("{" + i + "}", said);
    }
    return out;
  }

  private static @Nullable String list(String parts) {
    String whole = of(parts);
    if (whole != null) {
      return whole;
    }
    List<String> out = new ArrayList<>();
    for (String part : parts.split(", ", -1)) {
      String said = of(part);
      if (said == null) {
        return null;
      }
      out.add(said);
    }
    return String.join("、", out);
  }

  private static List<Line> lines() {
    List<Line> out = new ArrayList<>();
    try (InputStream in = Chinese.class.getResourceAsStream("chinese.tsv")) {
      if (in == null) {
        throw new IllegalStateException("missing from the class path: chinese.tsv");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] both = line.split("\t", -1);
        if (both.length != 2 || both[0].isBlank() || both[1].isBlank()) {
          throw new IllegalStateException("chinese.tsv:" + number + ": not two columns: " + line);
        }
        out.add(line(both[0], both[1], number));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out;
  }

  private static Line line(String english, String chinese, int number) {
    StringBuilder pattern = new StringBuilder();
    List<String> kinds = new ArrayList<>();
    Matcher hole = HOLE.matcher(english);
    int at = 0;
    while (hole.find()) {
      pattern.append(Pattern.quote(english.substring(at, hole.start()))).append("(.*)");
      kinds.add(hole.group(1));
      at = hole.end();
      if (!chinese.contains("{" + kinds.size() + "}")) {
        throw new IllegalStateException(
            "chinese.tsv:" + number + ": {" + kinds.size() + "} is lost");
      }
    }
    pattern.append(Pattern.quote(english.substring(at)));
    return new Line(Pattern.compile(pattern.toString(), Pattern.DOTALL), kinds, chinese);
  }
}
