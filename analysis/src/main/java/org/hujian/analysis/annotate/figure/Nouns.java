package org.hujian.analysis.annotate.figure;

import java.util.Set;
import org.hujian.text.segment.Token;

/**
 * Tells which words can name what is counted, by their part of speech and by lists of those that
 * the tags get wrong.
 */
final class Nouns {
  /** Nouns by their tag that never head what is counted. */
  private static final Set<String> NO_HEADS =
      Set.of(
          "同比", "环比", "合计", "总计", "总共", "累计", "平均", "最新", "最高", "最低", "左右", "上下", "单日", "当日", "全年",
          "其中", "方面", "时候", "人民币", "折合", "相当于", "期间", "分别", "报", "收", "盘中", "早盘", "尾盘", "盘", "时",
          "内", "中", "上", "下", "来", "后", "前", "仅", "共", "约", "近", "逾", "超", "以上", "以下", "之间", "价位",
          "附近", "水平", "关口", "大关", "整", "收市", "收盘", "同期", "上市", "总", "每", "名", "位", "点", "号", "率先",
          "一度", "处", "一带", "地方", "月", "年", "日", "现年", "高位", "低位", "高点", "低点", "新高", "新低", "进行", "例",
          "宗", "花", "仅有", "约有", "共有", "只有", "终场", "尾市");

  /** Signs that join the noun before them into one: 护理|师, 加拿大|人, 政府|军. */
  static final Set<String> SUFFIXES =
      Set.of(
          "者", "人", "师", "员", "家", "军", "手", "生", "队", "案", "犯", "商", "户", "费", "额", "率", "价", "值",
          "机", "车", "船", "数", "量", "方", "赛");

  /** Nouns that stand before 的 like adjectives. */
  static final Set<String> ATTRIBUTES = Set.of("关键", "核心", "传统", "现实", "理想", "科学");

  /** Words the segmenter takes for adverbs or verbs though they name what is measured. */
  private static final Set<String> NOUNS =
      Set.of("高度", "深度", "长度", "总数", "造价", "身高", "体重", "售价", "占比", "估值", "降幅", "均值");

  /** Verbs that name the sum behind them: 罚款8000元, 集资10亿. */
  static final Set<String> MONEY_VERBS =
      Set.of(
          "集资", "罚款", "求偿", "斥资", "耗资", "投资", "募资", "融资", "贷款", "捐款", "捐", "赔偿", "补偿", "补助", "奖励",
          "补贴", "拨款", "支出", "花费", "亏损", "盈利", "负债", "欠款", "营收", "罚", "占地", "索赔", "借款", "注资", "出资",
          "净赚", "投入", "耗费");

  /** Nouns of persons that the segmenter tags as plain nouns. */
  static final Set<String> PERSONS =
      Set.of(
          "人", "男子", "女子", "老人", "男童", "女童", "儿童", "孩子", "妇女", "女儿", "儿子", "母亲", "父亲", "婴儿", "嫌犯",
          "男性", "女性");

  /** Verbs that stand before a noun as its attribute: 确诊病例, 死亡人数. */
  static final Set<String> NOUN_VERBS =
      Set.of(
          "确诊", "死亡", "感染", "受伤", "失踪", "住院", "治愈", "疑似", "参加", "参与", "设计", "注册", "燃烧", "就业", "失业",
          "出口", "进口", "投资", "成交", "占用", "受灾", "遇难", "登记", "贸易", "消费");

  /** Verbs that say no more than that something took place. */
  static final Set<String> LIGHT_VERBS =
      Set.of(
          "达到", "进行", "发生", "举行", "分别为", "累计", "超过", "共计", "总计", "连续", "至少", "出现", "成为", "突破", "报告",
          "发现", "录得", "通报", "确认", "增加", "收治", "增至");

  /** Verbs of paying: the sum behind them is their object, and the text names no other noun. */
  static final Set<String> PAY_VERBS = Set.of("支付", "付", "花", "拿出", "缴", "缴纳", "偿还", "付出");

  /** Nouns of what is agreed or arranged, which take a verb with its object before them: 公债购买计划. */
  static final Set<String> ARRANGEMENTS =
      Set.of(
          "计划", "协议", "协定", "方案", "项目", "机制", "程序", "合同", "合约", "交易", "基金", "行动", "法案", "活动", "服务",
          "系统", "制度", "工程", "政策", "措施", "规定", "中心", "机构", "案件");

  /** Nouns of NO_HEADS that are counted where they stand right behind the unit: 五个方面. */
  static final Set<String> COUNTED_AT_ONCE = Set.of("方面", "地方", "水平", "时候");

  private final Cues cues;

  Nouns(Cues cues) {
    this.cues = cues;
  }

  boolean isNoun(Token t) {
    if (NOUNS.contains(t.word())) {
      return true;
    }
    String pos = t.pos();
    boolean noun =
        pos.startsWith("n")
            || pos.equals("vn")
            || pos.equals("an")
            || pos.startsWith("g")
            || pos.equals("j");
    return noun && !NO_HEADS.contains(t.word()) && !isCue(t) && !isNumberWord(t);
  }

  boolean isCue(Token t) {
    var hit = cues.at(t.word(), 0, t.word().length());
    return hit != null
        && hit.end() == t.word().length()
        && hit.value().meaning() != Cues.Meaning.PLANNED;
  }

  private static boolean isNumberWord(Token t) {
    char c = t.word().charAt(0);
    return !Character.isLetter(c);
  }

  /** Whether a noun phrase can begin with the word: 前, 原, an adjective, a Latin name. */
  boolean phraseBegins(Token t) {
    return isNoun(t)
        || t.pos().startsWith("b")
        || t.pos().startsWith("a")
        || t.pos().startsWith("v")
        || t.word().equals("前")
        || t.word().equals("原")
        || QuantityReader.isLatin(t.word().charAt(0));
  }

  /** Whether it is one of the nouns of measure whose tag is wrong. */
  boolean isMeasureNoun(Token t) {
    return NOUNS.contains(t.word());
  }

  static boolean isPlace(Token t) {
    return t.pos().startsWith("ns") || t.pos().startsWith("nr") || t.pos().startsWith("nt");
  }

  /** A sign of measure that joins whatever stands before it: 中|值, 相似|率. */
  static boolean isMeasure(Token t, Token stem) {
    return t.span().length() == 1
        && "率值额".indexOf(t.word().charAt(0)) >= 0
        && stem.end() == t.start()
        && !stem.pos().startsWith("w")
        && !stem.pos().startsWith("m");
  }
}
