package org.hujian.analysis.annotate.time;

import java.util.List;

/**
 * Whether the clause around an expression looks ahead or back.
 *
 * <p>Reads at most {@value #REACH} characters to each side, and not beyond the clause. A cue before
 * the expression counts if it stands close to it (将于, 定于, 预计在); one after it counts unless a verb
 * of reporting comes first (周二表示将禁止: it was said on Tuesday).
 */
final class Cues {
  private static final int REACH = 30;
  private static final int CLOSE = 7;
  private static final String STOPS = "，。；！？\n,;!?";
  private static final List<String> PLANNED =
      List.of(
          "定于", "定在", "预定", "有望", "可望", "拟于", "拟在", "订于", "订在", "料于", "会在", "会于", "排定", "即将", "最快",
          "最迟", "最晚", "准备", "打算", "安排", "原定", "预订");
  private static final List<String> REPORTED =
      List.of(
          "表示", "宣布", "说", "称", "报道", "报导", "警告", "指出", "发布", "公布", "证实", "强调", "发推", "发表", "指责",
          "谴责", "呼吁", "敦促", "透露", "承诺", "通报", "披露", "批评", "签署", "批准", "决定", "通过", "下令", "裁定", "举行了",
          "致电", "认为", "回应", "声称", "否认", "告诉", "要求", "提出", "承认", "重申", "撰文", "推文", "确认", "对记者", "刊文",
          "刊登");
  private static final List<String> DONE = List.of("了", "已", "曾", "指", "称", "被", "做出", "作出");
  private static final List<String> UNTIL =
      List.of("至", "计划", "预计", "预料", "预期", "直到", "最早", "就算", "期限");
  private static final List<String> BY = List.of("前", "之前", "起", "生效", "到期", "截止", "的最后");
  private static final List<String> BACK = List.of("了", "曾", "已", "以来", "过去", "自", "当时", "去年");

  /** Before 将: a rank or a title. */
  private static final String RANK = "上中少大小名干武老";

  /** After 将: it takes an object (将其逮捕), or is a title. */
  private static final String OBJECT = "其他她它该这此军领士帅近";

  private Cues() {}

  static boolean ahead(String s, int start, int end) {
    int from = Math.max(left(s, start), start - CLOSE);
    if (reported(s, from, start) < 0 && will(s, from, start) >= 0) {
      return true;
    }
    int to = right(s, end);
    int will = will(s, end, to);
    if (will < 0) {
      return bounds(s, start, end);
    }
    int reported = reported(s, end, will);
    return reported < 0 && will - end <= CLOSE * 2;
  }

  /** 将于周五, 定在周五: the day itself is what was fixed. */
  static boolean fixed(String s, int start) {
    return start > 1
        && "于在".indexOf(s.charAt(start - 1)) >= 0
        && "将定订拟".indexOf(s.charAt(start - 2)) >= 0
        && s.charAt(Math.max(0, start - 3)) != '决';
  }

  static boolean back(String s, int start, int end) {
    return first(BACK, s, left(s, start), right(s, end)) >= 0;
  }

  /** Whether the clause tells what was done or said: a verb of reporting, or 了 or 已. */
  static boolean told(String s, int start, int end) {
    int to = right(s, end);
    return reported(s, end, to) >= 0
        || first(DONE, s, Math.max(left(s, start), start - CLOSE), to) >= 0;
  }

  /** 至周五, 最快周三, 周二前, 周四起, 周五到期: a bound that is still to come. */
  private static boolean bounds(String s, int start, int end) {
    int until = first(UNTIL, s, Math.max(left(s, start), start - 3), start);
    if (until >= 0 && (until == 0 || "甚以".indexOf(s.charAt(until - 1)) < 0)) {
      return true;
    }
    int by = first(BY, s, end, Math.min(right(s, end), end + 3));
    if (by < 0 || s.charAt(by) != '起') {
      return by >= 0;
    }
    // 从周六起 tells of a beginning that may be past; 周二还起诉了 is no bound at all.
    boolean from = start > 0 && "从由自".indexOf(s.charAt(start - 1)) >= 0;
    return !from && (by + 1 >= s.length() || "诉草飞火来因到码".indexOf(s.charAt(by + 1)) < 0);
  }

  private static int will(String s, int from, int to) {
    int planned = first(PLANNED, s, from, to);
    for (int i = from; i < to; i++) {
      if (s.charAt(i) == '将'
          && (i + 1 >= s.length() || !object(s.charAt(i + 1)))
          && (i == 0 || RANK.indexOf(s.charAt(i - 1)) < 0)
          && (planned < 0 || i < planned)) {
        return i;
      }
    }
    return planned;
  }

  private static boolean object(char c) {
    return OBJECT.indexOf(c) >= 0 || Count.starts(c);
  }

  private static int reported(String s, int from, int to) {
    return first(REPORTED, s, from, to);
  }

  private static int first(List<String> words, String s, int from, int to) {
    int best = -1;
    for (String w : words) {
      int at = s.indexOf(w, from, to);
      if (at >= 0 && (best < 0 || at < best)) {
        best = at;
      }
    }
    return best;
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
