package org.hujian.analysis.cluster;

import java.util.Locale;
import org.hujian.model.Article;
import org.hujian.text.fold.Fold;

/**
 * The words of a title that tell the matter: folded, without the column before it ([國際], 焦点：, 独家：)
 * and the outlet behind it (… – 某某电台).
 */
final class Headline {
  private static final int COLUMN = 7;
  private static final String[] LABELS = {
    "焦点", "独家", "综述", "分析", "更新", "快讯", "消息", "特写", "热点解析", "图集", "视频", "观点", "社评", "专题", "简讯"
  };

  private Headline() {}

  static String of(Article article) {
    String t = Fold.fold(article.title()).strip();
    t = withoutColumn(t);
    t = withoutTail(t, article.outlet() == null ? "" : Fold.fold(article.outlet().name()));
    return t;
  }

  private static String withoutColumn(String t) {
    if (!t.isEmpty() && "[【<(".indexOf(t.charAt(0)) >= 0) {
      int close = t.indexOf("]】>)".charAt("[【<(".indexOf(t.charAt(0))));
      if (close > 0 && close <= COLUMN && close + 1 < t.length()) {
        t = t.substring(close + 1).strip();
      }
    }
    for (String label : LABELS) {
      if (t.length() > label.length() + 4
          && t.startsWith(label)
          && "：:|-".indexOf(t.charAt(label.length())) >= 0) {
        return t.substring(label.length() + 1).strip();
      }
    }
    return t;
  }

  private static String withoutTail(String t, String outlet) {
    for (int cut = lastDash(t); cut > t.length() / 3; cut = lastDash(t)) {
      String tail = t.substring(cut + 1).strip();
      boolean code = tail.chars().allMatch(c -> c < 128);
      String low = tail.toLowerCase(Locale.ROOT);
      boolean house =
          (!outlet.isEmpty() && low.contains(outlet.toLowerCase(Locale.ROOT)))
              || tail.endsWith("电台")
              || tail.endsWith("网")
              || tail.endsWith("报");
      if (!code && !house) {
        return t;
      }
      t = t.substring(0, cut).strip();
    }
    return t;
  }

  private static int lastDash(String t) {
    for (int i = t.length() - 2; i > 0; i--) {
      char c = t.charAt(i);
      if ((c == '-' || c == '–' || c == '—' || c == '|' || c == '｜')
          && (t.charAt(i - 1) == ' ' || c == '|' || c == '｜')) {
        return i;
      }
    }
    return -1;
  }
}
