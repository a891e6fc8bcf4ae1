package org.hujian.analysis.annotate.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.Trace;
import org.hujian.model.Article;
import org.hujian.model.Dateline;
import org.hujian.model.Outlet;
import org.hujian.model.Span;
import org.hujian.model.TimeExpression;
import org.hujian.testkit.Articles;
import org.hujian.text.segment.Segmenter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimeAnnotatorTest {
  private static final TimeAnnotator TIMES = new TimeAnnotator();
  private static final Segmenter SEGMENTER = new Segmenter();

  /** What is read, each as {@code words=value}; checks what every reading must keep to. */
  private static List<String> read(Article article) {
    Reading reading = Reading.of(article, SEGMENTER);
    List<TimeExpression> times = TIMES.annotate(reading, Trace.NONE);
    List<String> out = new ArrayList<>();
    int at = 0;
    for (TimeExpression t : times) {
      assertThat(t.span().start()).as("in order").isGreaterThanOrEqualTo(at);
      assertThat(t.span().isEmpty()).isFalse();
      at = t.span().end();
      out.add(article.text(t.span()) + "=" + t.value());
    }
    assertThat(at).isLessThanOrEqualTo(article.text().length());
    assertThat(TIMES.annotate(reading, Trace.NONE)).as("a second run").isEqualTo(times);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(TIMES.annotate(reading, Trace.NONE)).as("in Turkey").isEqualTo(times);
    } finally {
      Locale.setDefault(before);
    }
    return out;
  }

  private static List<String> read(String... paragraphs) {
    return read(Articles.of(paragraphs));
  }

  @Test
  void the_printed_words_keep_their_script() {
    assertThat(read("總統週三晚間宣布，兩個月後辭職。")).containsExactly("週三晚間=2022-02-02TEV", "兩個月後=2022-04");
  }

  @Test
  void the_dateline_says_what_today_is() {
    Article a = Articles.of("（本报某市三日电）市长今天辞职。");
    Article dated =
        new Article(
            a.id(),
            a.source(),
            null,
            null,
            "",
            null,
            a.published(),
            new Dateline(new Span(0, 9), null, null, LocalDate.of(2022, 2, 3)),
            a.language(),
            a.text(),
            a.paragraphs(),
            List.of());
    assertThat(read(dated)).contains("今天=2022-02-03");
  }

  private static Article published(String at, @Nullable ZoneId zone, String text) {
    Article a = Articles.on(OffsetDateTime.parse(at), text);
    return new Article(
        a.id(),
        a.source(),
        null,
        new Outlet("某报", List.of(), zone),
        "",
        null,
        a.published(),
        null,
        a.language(),
        a.text(),
        a.paragraphs(),
        List.of());
  }

  @Test
  void today_is_the_day_on_the_clock_of_the_outlet() {
    String text = "市长昨天辞职。";
    assertThat(read(published("2022-02-04T08:30:00+08:00", ZoneId.of("America/New_York"), text)))
        .containsExactly("昨天=2022-02-02");
    assertThat(read(published("2022-02-04T08:30:00+08:00", null, text)))
        .containsExactly("昨天=2022-02-03");
  }

  @Test
  void what_an_east_asian_paper_publishes_after_midnight_was_written_before_it() {
    ZoneId zone = ZoneId.of("Asia/Singapore");
    assertThat(read(published("2022-02-04T00:40:00+08:00", zone, "市长今天辞职。")))
        .containsExactly("今天=2022-02-03");
    assertThat(read(published("2022-02-04T07:40:00+08:00", zone, "市长今天辞职。")))
        .containsExactly("今天=2022-02-04");
  }

  @Test
  void what_an_article_says_of_its_own_day_goes_before_the_stamp() {
    assertThat(read(published("2022-02-04T09:00:00+08:00", null, "今天是2月3日。市长昨天辞职。")))
        .containsExactly("今天=2022-02-03", "2月3日=2022-02-03", "昨天=2022-02-02");
    assertThat(read(published("2022-02-04T09:00:00+08:00", null, "市长昨天（2日）辞职，今天离境。")))
        .containsExactly("昨天（2日）=2022-02-02", "今天=2022-02-03");
  }

  @Test
  void without_a_date_nothing_is_invented() {
    Article a = Articles.of("市长周三说，去年3月5日的会议今天再开。");
    Article undated =
        new Article(
            "x",
            "x",
            null,
            null,
            "",
            null,
            null,
            null,
            "zh-Hans",
            a.text(),
            a.paragraphs(),
            List.of());
    assertThat(read(undated))
        .containsExactly("周三=XXXX-WXX-3", "去年3月5日=XXXX-03-05", "今天=PRESENT_REF");
  }

  @Test
  void a_day_that_no_calendar_has_is_kept_as_printed() {
    assertThat(read("合同于2021年2月30日签署。")).containsExactly("2021年2月30日=2021-02-30");
  }

  @Test
  void the_paragraph_establishes_the_day() {
    assertThat(read("1月10日，他抵达首都。当天下午会谈，次日离开。", "他今天辞职。"))
        .containsExactly(
            "1月10日=2022-01-10", "当天下午=2022-01-10TAF", "次日=2022-01-11", "今天=2022-02-04");
  }

  @Test
  void what_is_no_time_is_told_to_the_trace() {
    Article a = Articles.of("他读三年级。");
    List<String> refused = new ArrayList<>();
    TIMES.annotate(
        Reading.of(a, SEGMENTER), (rule, span, why) -> refused.add(rule + " " + a.text(span)));
    assertThat(refused).containsExactly("not.time 三年级");
  }

  @Test
  void nothing_is_too_strange_to_read() {
    assertThat(read("")).isEmpty();
    assertThat(read("年")).isEmpty();
    assertThat(read("。，、！？“”（）")).isEmpty();
    assertThat(read("“他昨天说，")).containsExactly("昨天=2022-02-03");
    assertThat(read("😀𠮷昨天𠮷")).containsExactly("昨天=2022-02-03");
    assertThat(read("一".repeat(100_000))).isEmpty();
    assertThat(read("1".repeat(100_000))).isEmpty();
    assertThat(read("年月日".repeat(30_000))).isEmpty();
    assertThat(read("99999年99月99日99999999999999999999个月")).isNotNull();
    assertThat(read("9".repeat(20) + "年前，万亿亿亿年后")).isNotNull();
  }

  @Test
  void random_strings_are_read_without_harm() {
    long seed = 20220204L;
    Random random = new Random(seed);
    String parts = "年月日周一二三十百万半几数前后去今明上下本第每至到、-（）()0123456789 点时分秒:天个多世纪代农历初廿当同次\ud83d";
    for (int n = 0; n < 200; n++) {
      StringBuilder s = new StringBuilder();
      for (int k = random.nextInt(120); k >= 0; k--) {
        s.append(parts.charAt(random.nextInt(parts.length())));
      }
      assertThat(read(s.toString())).as("seed %s, string %s: %s", seed, n, s).isNotNull();
    }
  }
}
