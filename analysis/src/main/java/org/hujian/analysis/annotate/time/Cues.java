package org.hujian.analysis.annotate.time;

import java.util.List;

/**
 * Whether the clause around an expression looks ahead or back.
 *
 * <p>Reads at most {@value #REACH} characters to each side, and not beyond the clause.
 */
final class Cues {
  private static final int REACH = 40;
  private static final String STOPS = "，。；！？\n,;!?";
  private static final List<String> AHEAD =
      List.of(
          "定于", "预定", "预计", "预料", "预期", "计划", "原定", "有望", "可望", "届时", "准备", "打算", "到期", "最快", "最迟",
          "最晚", "拟于", "拟在", "订于", "料于", "料将", "会在", "会于", "排定", "安排", "截止", "即将", "倒数", "前夕");
  private static final List<String> BACK = List.of("了", "曾", "已", "以来", "过去", "自", "当时", "去年");
  private static final String NOT_AHEAD = "其他她它该这此军领士帅近";

  private Cues() {}

  static boolean ahead(String s, int start, int end) {
    int from = left(s, start);
    int to = right(s, end);
    for (int i = from; i < to; i++) {
      if (s.charAt(i) == '将'
          && (i + 1 >= to || NOT_AHEAD.indexOf(s.charAt(i + 1)) < 0)
          && (i == from || s.charAt(i - 1) != '大')) {
        return true;
      }
    }
    return any(AHEAD, s, from, to);
  }

  static boolean back(String s, int start, int end) {
    return any(BACK, s, left(s, start), right(s, end));
  }

  private static boolean any(List<String> words, String s, int from, int to) {
    for (String w : words) {
      int at = s.indexOf(w, from, to);
      if (at >= 0) {
        return true;
      }
    }
    return false;
  }

  private static int left(String s, int start) {
    int i = start;
    while (i > 0 && start - i < REACH && STOPS.indexOf(s.charAt(i - 1)) < 0) {
      i--;
    }
    return i;
  }

  private static int right(String s, int end) {
    int i = end;
    while (i < s.length() && i - end < REACH && STOPS.indexOf(s.charAt(i)) < 0) {
      i++;
    }
    return i;
  }
}
