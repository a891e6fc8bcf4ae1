package org.hujian.analysis.cluster;

import java.util.List;
import org.hujian.model.Article;
import org.hujian.model.Span;
import org.hujian.text.fold.Fold;

/**
 * Tells reports that gather several matters (digests, briefings, live blogs, lists of headlines,
 * transcripts of news programmes) from reports of one. They stand in an event of their own, so that
 * they cannot glue others together.
 */
final class Gathering {
  private static final List<String> TITLES =
      List.of(
          "简报", "早报:", "晚报:", "早安世界", "新闻联播", "一周回顾", "一周要闻", "每日要闻", "要闻速览", "新闻速览", "头条新闻",
          "新闻摘要", "新闻早知道", "新闻汇总", "今日要闻", "本周要闻", "早间要闻", "晚间要闻", "要闻一览", "财经新闻一周", "日历:",
          "重要数据和事件");

  private static final int FEW = 5;

  private Gathering() {}

  static boolean isGathering(Article article, String title) {
    String t = Fold.fold(article.title()) + '\n' + title;
    for (String w : TITLES) {
      if (t.contains(w) || t.contains(w.replace(':', '：'))) {
        return true;
      }
    }
    int bullets = 0;
    for (Span p : article.paragraphs()) {
      if (!p.isEmpty() && "•·●■◆▪*※►▲".indexOf(article.text().charAt(p.start())) >= 0) {
        bullets++;
      }
    }
    return bullets >= FEW && bullets * 2 > article.paragraphs().size();
  }
}
