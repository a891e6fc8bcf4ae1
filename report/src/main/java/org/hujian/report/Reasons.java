package org.hujian.report;

/** What the ids of comparison rules mean, for readers of the page. */
final class Reasons {
  private Reasons() {}

  static String zh(String rule) {
    return switch (rule) {
      case "figure.equal" -> "上下限相同。";
      case "figure.overlap" -> "区间相交，可以同时为真。";
      case "figure.disjoint" -> "同一个量、同一时间、同一状态，区间不相交。";
      case "figure.other-time" -> "所指时间不同，不作比较。";
      case "figure.other-state" -> "一为已然，一为计划或估计，不作比较。";
      case "figure.other-aspect" -> "一为总数，一为增减或每期之数，不作比较。";
      case "figure.other-scope" -> "其中一篇两个数都有，所指不同，不作比较。";
      case "figure.not-same" -> "数的也许不是同一样东西，不作比较。";
      default -> rule;
    };
  }

  static String en(String rule) {
    return switch (rule) {
      case "figure.equal" -> "Equal bounds.";
      case "figure.overlap" -> "The ranges overlap; both can be true.";
      case "figure.disjoint" ->
          "Same quantity, same time, same state, and the ranges do not overlap.";
      case "figure.other-time" -> "They hold for different times and are not compared.";
      case "figure.other-state" ->
          "One is a fact, the other a plan or an estimate; they are not compared.";
      case "figure.other-aspect" ->
          "One is a level, the other a change or a rate; they are not compared.";
      case "figure.other-scope" ->
          "One report has both numbers, of different things; they are not compared.";
      case "figure.not-same" -> "They may not count the same thing and are not compared.";
      default -> rule;
    };
  }
}
