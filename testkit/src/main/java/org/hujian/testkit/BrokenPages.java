package org.hujian.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Pages as they should not be, for tests of readers: nested without end, never closed, half a
 * mirror's file, signs that are none. All of it is invented.
 */
public final class BrokenPages {
  private static final String SENTENCE = "小镇的桥在星期三重新开放，第一个过桥的是送信的人。";

  private BrokenPages() {}

  /** A paragraph inside so many elements. */
  public static String nested(int depth) {
    return "<div>".repeat(depth) + "<p>" + SENTENCE + "</p>" + "</div>".repeat(depth);
  }

  /** So many paragraphs and inline elements that nothing closes. */
  public static String unclosed(int count) {
    return ("<p><b><i><a href='#'>" + SENTENCE).repeat(count);
  }

  /** So many tables inside tables, with text that HTML moves out of them. */
  public static String tables(int depth) {
    return "<table><tr><td>".repeat(depth) + SENTENCE;
  }

  /** A mirror's file with this front matter, taken as it is. */
  public static String mirror(String frontMatter, String body) {
    return "---\n" + frontMatter + "\n---\n\n" + body + "\n";
  }

  /** Named texts that a reader must live through. */
  public static Map<String, String> all() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("empty", "");
    pages.put("one sign", "一");
    pages.put("only marks", "，。「」——");
    pages.put("unpaired marks", "「『“”’（【】");
    pages.put("half a pair of surrogates", "<p>桥\uD83D塌\uDE00了。</p>");
    pages.put("signs outside the plane", "<p>😀𠮷野家的灯亮了。</p>");
    pages.put("one long line", "一".repeat(100_000));
    pages.put("nested", nested(10_000));
    pages.put("unclosed", unclosed(2_000));
    pages.put("tables", tables(2_000));
    pages.put("no closing rule", "---\ntitle: 桥\n\n<p>" + SENTENCE + "</p>");
    pages.put("nothing but rules", "---\n---\n---\n------\n");
    pages.put("no YAML", mirror("title: \"桥\n: : {[\ndate: [", "<p>" + SENTENCE + "</p>"));
    pages.put("deep YAML", mirror("title: " + "[".repeat(20_000), "<p>" + SENTENCE + "</p>"));
    pages.put("no date", mirror("title: 桥\ndate: Invalid Date", "<p>" + SENTENCE + "</p>"));
    pages.put(
        "half a title link", "<!--1644010343000-->\n[桥](https://example.org\n------\n<p>桥</p>");
    pages.put("unfinished comment", "<!--1644010343000\n<p>" + SENTENCE);
    pages.put("entities", "<p>&#0;&#xFFFFFFF;&bogus;&amp&lt" + SENTENCE + "</p>");
    pages.put(
        "bad JSON-LD", "<html><script type='application/ld+json'>{\"@graph\":[{</script><p>桥</p>");
    return pages;
  }

  /** Random strings of the signs that pages are made of; the seed is in their names. */
  public static Map<String, String> random(long seed, int count) {
    List<String> parts =
        List.of(
            "<p>",
            "</p>",
            "<div>",
            "</a>",
            "<a href='x'>",
            "<br>",
            "---\n",
            "------\n",
            "<!--",
            "-->",
            "title: ",
            "date: 2022-02-04",
            "[",
            "](",
            ")",
            "{\"text\":\"",
            "\"}",
            "「",
            "」",
            "，",
            "。",
            "桥",
            "2022年2月4日",
            "（編輯：",
            "責任編輯：",
            "©",
            "\n",
            " ",
            "\u3000",
            "\uD83D",
            "\u200B",
            "讯】",
            "【",
            "<img alt='桥'>",
            "<script>",
            "</script>",
            "&nbsp;",
            "<table>",
            "<li>",
            "更多");
    Random random = new Random(seed);
    Map<String, String> pages = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      StringBuilder page = new StringBuilder();
      List<String> taken = new ArrayList<>();
      for (int n = random.nextInt(60); n > 0; n--) {
        taken.add(parts.get(random.nextInt(parts.size())));
      }
      taken.forEach(page::append);
      pages.put("seed " + seed + " page " + i, page.toString());
    }
    return pages;
  }
}
