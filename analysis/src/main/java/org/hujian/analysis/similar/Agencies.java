package org.hujian.analysis.similar;

import java.util.List;
import java.util.Set;
import org.hujian.model.Article;
import org.hujian.model.Span;
import org.hujian.text.fold.Fold;
import org.jspecify.annotations.Nullable;

/**
 * Reads which news agency a text says it was taken from: a dateline (法新社巴黎22日电), 据新华社, 新华社报道.
 *
 * <p>Does not judge whether the text really is that agency's.
 */
final class Agencies {
  private static final List<String> NAMES =
      List.of(
          "新华社", "新华网", "中新社", "中新网", "中央社", "法新社", "路透社", "路透", "美联社", "合众国际社", "彭博社", "彭博", "道琼斯",
          "塔斯社", "俄新社", "卫星通讯社", "国际文传电讯社", "德新社", "德通社", "安莎社", "埃菲社", "共同社", "时事社", "韩联社", "朝中社",
          "朝鲜中央通讯社", "印度报业托拉斯", "越通社", "泛美社", "阿纳多卢通讯社", "欧联社", "澳联社", "加通社", "瑞士通讯社");

  private static final Set<String> AFTER =
      Set.of("电", "讯", "报道", "报导", "消息", "援引", "引述", "发稿", "稿");
  private static final Set<String> BEFORE =
      Set.of("据", "根据", "(", "【", "综合", "来源:", "来源：", "转自", "援引");
  private static final int DATELINE = 14;

  private Agencies() {}

  /**
   * The agency that the words of a span name as their origin, in the form the text has, or null.
   */
  static @Nullable String in(Article article, Span span) {
    String words = Fold.fold(span.in(article.text()));
    int first = Integer.MAX_VALUE;
    String found = null;
    for (String name : NAMES) {
      for (int at = words.indexOf(name); at >= 0 && at < first; at = words.indexOf(name, at + 1)) {
        if (isOrigin(words, at, at + name.length())) {
          first = at;
          found = article.text().substring(span.start() + at, span.start() + at + name.length());
        }
      }
    }
    return found;
  }

  private static boolean isOrigin(String words, int start, int end) {
    for (String b : BEFORE) {
      if (words.startsWith(b, start - b.length())) {
        return true;
      }
    }
    int limit = Math.min(words.length(), end + DATELINE);
    for (int i = end; i < limit && "，。,;；”」".indexOf(words.charAt(i)) < 0; i++) {
      for (String a : AFTER) {
        if (words.startsWith(a, i) && (i == end || a.equals("电") || a.equals("讯"))) {
          return true;
        }
      }
    }
    return false;
  }
}
