package org.hujian.analysis.annotate.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.Mention;
import org.hujian.testkit.Articles;
import org.hujian.text.segment.Segmenter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MentionAnnotatorTest {
  private static final Segmenter SEGMENTER = new Segmenter();
  private static final MentionAnnotator ANNOTATOR = new MentionAnnotator();

  /** The names of a text as 类型:名 in the order of the text. */
  private static List<String> names(String text) {
    Reading reading = Reading.of(Articles.of(text), SEGMENTER);
    List<Mention> found = ANNOTATOR.annotate(reading, Trace.NONE);
    int at = 0;
    for (Mention m : found) {
      assertThat(m.span().start()).isGreaterThanOrEqualTo(at);
      assertThat(m.span().end()).isLessThanOrEqualTo(text.length());
      at = m.span().end();
    }
    assertThat(ANNOTATOR.annotate(reading, Trace.NONE)).isEqualTo(found);
    return found.stream().map(m -> m.type() + ":" + m.span().in(text)).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "美国总统拜登周五抵达首尔。, PLACE:美国 PERSON:拜登 PLACE:首尔",
    "外交部发言人汪文斌说，中方愿意谈。, ORG:外交部 PERSON:汪文斌",
    "北约秘书长延斯·斯托尔滕贝格（Jens Stoltenberg）说不。, ORG:北约 PERSON:延斯·斯托尔滕贝格",
    "世界卫生组织（WHO）说不。, ORG:世界卫生组织 ORG:WHO",
    "事情发生在浙江省杭州市。, PLACE:浙江省 PLACE:杭州市",
    "局长李陈佩仪会妥善安排此事。, PERSON:李陈佩仪",
    "市长许文韬上午视察了港口。, PERSON:许文韬",
    "他们都已离开，也都只会再来一次。, ''",
    "公司补充道，本周干部不再补选。, ''",
    "市长补选下周举行，学者补充道没有意见。, ''",
    "曾在二月感染的人已经出院。, ''",
    "研究员庄宛桦向本报分析局势。, PERSON:庄宛桦",
    "梁晓雯对小区的变化很满意。, PERSON:梁晓雯",
    "妻子卢丽娜本想带孩子离开。, PERSON:卢丽娜",
    "茱莉．尼克森．艾森豪昨天抵達。, PERSON:茱莉．尼克森．艾森豪",
    "专家丹尼尔·罗素表示不行。, PERSON:丹尼尔·罗素",
    "新西兰外长彼特斯在会上发言。, PLACE:新西兰 PERSON:彼特斯",
    "众议员马里诺夫斯基领衔提案。, PERSON:马里诺夫斯基",
    "英国首相强生没有回应。, PLACE:英国 PERSON:强生",
    "她在韦伯斯特大学读书。, ORG:韦伯斯特大学",
    "澳洲外长佩恩 (Marise Payne) 没有回应。, PLACE:澳洲 PERSON:佩恩",
    "名单上有王欣（Wang Xin）。, PERSON:王欣",
    "台风“莫拉夫”过后，约翰·麦凯恩号驶入港口。, ''",
  })
  void names_and_their_types(String text, String expected) {
    assertThat(String.join(" ", names(text))).isEqualTo(expected);
  }

  @Test
  void a_people_or_a_language_is_no_country() {
    assertThat(names("很多美国人不会说法语。")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("awkward")
  void awkward_texts_do_no_harm(String text) {
    assertThat(names(text)).isNotNull();
  }

  static Stream<String> awkward() {
    Random random = new Random(20220204);
    String signs = "一中美国部长·（）()《》“”「」，。、 \nABCabc.-1習總統\ud83d\ude00\ud800先生某";
    Stream<String> drawn =
        Stream.generate(
                () -> {
                  StringBuilder b = new StringBuilder();
                  int n = random.nextInt(60);
                  for (int i = 0; i < n; i++) {
                    b.append(signs.charAt(random.nextInt(signs.length())));
                  }
                  return b.toString();
                })
            .limit(200);
    return Stream.concat(
        Stream.of(
            "",
            "中",
            "。",
            "，。！？",
            "“「『",
            "」”）",
            "\ud83d\ude00\ud83d\ude00",
            "\ud83d",
            "·",
            "（",
            "A·",
            "·B",
            "一".repeat(100_000),
            "·".repeat(20_000),
            "（A".repeat(20_000),
            "阿·".repeat(20_000),
            "部".repeat(20_000),
            "斯".repeat(20_000),
            "李王".repeat(20_000),
            "总统特朗普斯".repeat(5_000)),
        drawn);
  }
}
