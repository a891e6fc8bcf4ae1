package org.hujian.analysis.annotate.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.Figure;
import org.hujian.model.Span;
import org.hujian.model.TimeExpression;
import org.hujian.testkit.Articles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureAnnotatorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          双方签署了近20份合作文件。        | 近20份=..20~ 份
          涨幅约为25.6%。                   | 约为25.6%=25.6~ %
          发行不超过约4.58亿股。            | 不超过约4.58亿股=..458000000~ 股
          逾百人受伤。                      | 逾百人=100..~ 人
          来了10多万名观众。                | 10多万名=100000..199999~ 人
          来了10万多名观众。                | 10万多名=100000..109999~ 人
          几个村庄被淹。                    | 几个=2..9~ 个
          十几名工人获救。                  | 十几名=11..19~ 人
          数万民众撤离。                    | 数万=20000..99999~
          两三百人参加集会。                | 两三百人=200..300~ 人
          三成半的受访者反对。              | 三成半=35 %
          只有百分之七的学校停课。          | 百分之七=7 %
          三分之一的席位空缺。              | 三分之一=0.3333
          获2/3议员支持。                   | 2/3=0.6667
          价格翻了一番。                    | 翻了一番=2 倍
          半数店铺关门。                    | 半数=0.5
          过半数议员赞成。                  | 过半数=0.5..~
          比例在52.42%至98.44%之间。        | 52.42%至98.44%=52.42..98.44 %
          以4比1通过决议。                  | 4=4, 1=1
          爆炸造成4死1伤。                  | 4死=4, 1伤=1
          被捕的是三男一女。                | 三男=3, 一女=1
          北京和上海各有3、5例。            | 3=3 例, 5例=5 例
          出口增至每年４８０亿立方米。      | ４８０亿立方米=48000000000 立方米
          耗资一千二百万元。                | 一千二百万元=12000000 人民币
          計畫規模1.9兆美元。               | 1.9兆美元=1900000000000 美元
          感染人数升至1,711,569。           | 1,711,569=1711569
          疫苗有效期内保存在零下70度。      | 零下70度=-70 度
          嫌犯61岁。                        | 61岁=61 岁
          票价10元至15元。                  | 10元至15元=10..15 人民币
          补助2至3万元。                    | 2至3万元=20000..30000 人民币
          至少报告了40起火警。              | 40起=40.. 例
          病例突破1万。                     | 1万=10000..~
          数以千计的人上街。                | 数以千计=2000..9999~
          双座战机各一架。                  | 一架=1 架
          气温 37.5 ℃。                     | 37.5 ℃=37.5 度
          """)
  void reads(String sentence, String figures) {
    assertThat(Figures.read(sentence)).isEqualTo(figures);
  }

  @ParameterizedTest
  @CsvSource({
    "会谈于2022年2月4日10时30分举行。",
    "他在狱中度过400多天。",
    "第三次会议首次公开。",
    "双方达成一项协议。",
    "坚持一国两制。",
    "请拨打电话13800138000。",
    "空军出动F-16与波音737。",
    "5G手机Note 20上市。",
    "两国领导人会晤。",
    "两人的律师没有回应。",
    "进入二十一世纪。",
    "许多人和多个城市。",
    "周五升至高位。",
    "新冠肺炎COVID-19蔓延。",
    "2019冠状病毒疾病。",
    "晚上8点开会。",
    "大多数人反对。"
  })
  void is_no_figure(String sentence) {
    assertThat(Figures.read(sentence)).isEmpty();
  }

  @Test
  void a_time_expression_is_never_a_figure() {
    String text = "过去3个月有3个项目。";
    Reading reading = Reading.of(Articles.of(text), Figures.SEGMENTER);
    TimeExpression time =
        new TimeExpression(new Span(0, 5), TimeExpression.Type.DURATION, "P3M", "test");
    List<Figure> found = Figures.ANNOTATOR.annotate(reading, List.of(time), Trace.NONE);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().span()).isEqualTo(new Span(6, 8));
  }

  @Test
  void traditional_and_simplified_read_the_same() {
    assertThat(Figures.read("約新台幣2358億元")).isEqualTo("約新台幣2358億元=235800000000~ 新台币");
    assertThat(Figures.read("约新台币2358亿元")).isEqualTo("约新台币2358亿元=235800000000~ 新台币");
  }

  @Test
  void strange_texts_are_read_without_complaint() {
    for (String s :
        new String[] {
          "",
          "一",
          "，。！？",
          "“”「『",
          "\ud83d",
          "😀3个😀",
          "一".repeat(100_000),
          "9".repeat(100_000),
          "约".repeat(1_000)
        }) {
      Figures.in(s);
    }
    long seed = 20_220_204L;
    Random random = new Random(seed);
    String signs = "0123456789.,，、%一二两三十百千万亿数几多余半成分之比至到近约超过以上左右元人个年月日死伤男女/-:($ 第这";
    for (int k = 0; k < 200; k++) {
      StringBuilder b = new StringBuilder();
      for (int i = random.nextInt(40); i >= 0; i--) {
        b.append(
            random.nextInt(8) == 0
                ? (char) random.nextInt(0x10000)
                : signs.charAt(random.nextInt(signs.length())));
      }
      Figures.in(b.toString());
    }
  }
}
