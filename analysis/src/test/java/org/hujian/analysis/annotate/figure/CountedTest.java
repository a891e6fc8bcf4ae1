package org.hujian.analysis.annotate.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.Figure;
import org.hujian.model.Span;
import org.hujian.model.TimeExpression;
import org.hujian.testkit.Articles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the last figure of a sentence counts: the head, and the words around it. */
class CountedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          双方签署了近20份合作文件。             | 文件   | 合作文件
          签下总值620亿美元的合约。              | 总值   | 总值
          签下620亿美元的合约。                  | 合约   | 合约
          警方逮捕两名被控谋杀的男子。           | 男子   | 被控谋杀的男子
          境内新增2434起感染病例。               | 病例   | 感染病例
          确诊病例累计1000例。                   | 病例   | 确诊病例
          对邻国的天然气出口增加到每年480亿立方米。 | 出口 | 对邻国的天然气出口
          死亡人数为68万人。                     | 人数   | 死亡人数
          洪水造成8人死亡。                      | 人     | 人
          至少有20名公安和司法人员被查。         | 人员   | 公安和司法人员
          公司市值达到1.7万亿美元。              | 市值   | 公司市值
          失业率3.9%，较六月下降0.07个百分点。   | 失业率 | 失业率
          他被判刑并罚款8000元。                 | 罚款   | 罚款
          四成客户希望在海外求职。               | 客户   | 客户
          支出68亿欧元（约新台币2358亿元）。     | 支出   | 支出
          政府打击了三家5G供应商。               | 供应商 | 5G供应商
          现年69岁的王建国曾任县长。             | 王建国 | 王建国
          甲省有55名议员，乙省只有3名。          | 议员   | 议员
          已有168国加入。                        | 国     | 国
          她还没成年就嫁了两次。                 | 嫁     | 嫁
          当地治愈440例，死亡7例。               | 死亡   | 死亡
          完成全年目标900万人的99.8%。           | 目标   | 目标
          央行扩大3万亿元紧急公债购买计划。      | 计划   | 紧急公债购买计划
          两间公司的合作变了。                   | 公司   | 公司
          自邻国进口额减少11.9%。                | 进口额 | 邻国进口额
          价格较前年的实际值增近两成。           | 价格   | 价格
          列出五个方面。                         | 方面   | 方面
          2家药厂计划于夏天开始试验。            | 药厂   | 药厂
          另外30%的人反对。                      | 人     | 人
          疫情造成全球超过70万人死亡。           | 人     | 人
          """)
  void counts(String sentence, String head, String words) {
    Figure figure = Figures.in(sentence).getLast();
    assertThat(figure.counted()).as(sentence).isNotNull();
    assertThat(figure.counted().head().in(sentence)).isEqualTo(head);
    assertThat(figure.counted().span().in(sentence)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"以4比1通过。", "爆炸造成4死1伤。", "共计300万元。", "公司已支付70亿元。", "新址在城北30公里处。"})
  void does_not_guess(String sentence) {
    assertThat(Figures.in(sentence)).isNotEmpty().allMatch(f -> f.counted() == null);
  }

  @Test
  void holds_as_of_the_time_its_clause_names() {
    String text = "截至2月3日，确诊病例累计1000例。";
    Reading reading = Reading.of(Articles.of(text), Figures.SEGMENTER);
    TimeExpression time =
        new TimeExpression(new Span(2, 6), TimeExpression.Type.DATE, "2022-02-03", "test");
    List<Figure> found = Figures.ANNOTATOR.annotate(reading, List.of(time), Trace.NONE);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().asOf()).isEqualTo("2022-02-03");
  }

  @Test
  void a_vague_time_is_no_day() {
    String text = "此前确诊病例累计1000例。";
    Reading reading = Reading.of(Articles.of(text), Figures.SEGMENTER);
    TimeExpression time =
        new TimeExpression(new Span(0, 2), TimeExpression.Type.DATE, "PAST_REF", "test");
    assertThat(Figures.ANNOTATOR.annotate(reading, List.of(time), Trace.NONE).getFirst().asOf())
        .isNull();
  }
}
