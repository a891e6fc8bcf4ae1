package org.hujian.analysis.link;

import java.util.List;
import org.hujian.model.Attribution.Source;

/**
 * What the words of a source tell by themselves: one person, a kind of person, a body.
 *
 * <p>Does not look at the text around them.
 */
final class SourceWords {
  private static final List<String> SEVERAL =
      List.of(
          "一些", "许多", "不少", "部分", "多名", "多位", "几名", "几位", "数名", "数位", "任何", "两名", "两位", "三名", "三位",
          "各", "众多", "大批", "大多", "多数");

  private SourceWords() {}

  static boolean body(String w) {
    if (w.endsWith("》")) {
      return true;
    }
    for (String t :
        List.of(
            "公司", "部", "局", "署", "会", "院", "社", "报", "台", "党", "方", "政府", "当局", "集团", "大学", "组织",
            "协会", "机构", "中心", "银行", "网站", "媒体", "报告", "数据", "文章", "法院", "厅", "司", "委", "省", "市",
            "国")) {
      if (w.endsWith(t)) {
        return true;
      }
    }
    return false;
  }

  static boolean kind(Source s) {
    for (String k : List.of("官员", "人士", "专家", "学者", "发言人", "律师", "分析师", "议员")) {
      if (s.name().endsWith(k)) {
        return true;
      }
    }
    return false;
  }

  /** Whether 他 can mean it: not 一些观察家, 6个家庭 or 记者, who only asked. */
  static boolean single(Source s) {
    String name = s.name();
    if (s.entity() != null) {
      return true;
    }
    if (name.equals("记者") || name.endsWith("们") || Character.isDigit(name.charAt(0))) {
      return false;
    }
    for (String q : SEVERAL) {
      if (name.startsWith(q)) {
        return false;
      }
    }
    return true;
  }
}
