package org.hujian.analysis.link;

import java.util.List;
import java.util.regex.Pattern;
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

  private static final Pattern QUANTITY =
      Pattern.compile("[一两二三四五六七八九十几多数半个0-9]+(年|月|天|周|日|小时|分钟|岁|次|成)");

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

  /** Whether 他们 can mean it: 一些人, 记者们, 甲和乙, 团队, 政府. */
  static boolean many(String w) {
    for (String q : SEVERAL) {
      if (w.startsWith(q)) {
        return true;
      }
    }
    return w.endsWith("们")
        || w.endsWith("人士")
        || w.endsWith("团队")
        || w.endsWith("等人")
        || w.endsWith("民")
        || w.endsWith("员")
        || w.endsWith("家")
        || w.endsWith("师")
        || w.endsWith("者")
        || w.chars().anyMatch(c -> "、与和及".indexOf(c) >= 0)
        || body(w) && !document(w);
  }

  /** A time or a number: 一个多月. */
  static boolean quantity(String w) {
    return QUANTITY.matcher(w).matches();
  }

  static boolean document(String w) {
    for (String t :
        List.of(
            "声明", "报告", "文章", "数据", "文件", "通知", "公告", "通报", "消息", "报道", "白皮书", "起诉书", "名单", "调查",
            "民调", "指南", "意见", "规定", "草案", "法案")) {
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
