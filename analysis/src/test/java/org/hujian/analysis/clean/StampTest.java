package org.hujian.analysis.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.hujian.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times, datelines and days in addresses, as they are printed. */
class StampTest {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2022-02-04T21:32:23.000Z | 2022-02-05T05:32:23+08:00",
        "2022-02-04T21:32:23+08:00 | 2022-02-04T21:32:23+08:00",
        "2022-02-04T21:32:23 | 2022-02-04T21:32:23+08:00",
        "2022-02-04 21:32 | 2022-02-04T21:32+08:00",
        "2022/2/4 9:05:07 | 2022-02-04T09:05:07+08:00",
        "2022年2月4日 09:30 | 2022-02-04T09:30+08:00",
        "2022年 2月 4日 | 2022-02-04T00:00+08:00",
        "发布时间：2022-02-04 09:30 | 2022-02-04T09:30+08:00",
        "Mon, 07 Feb 2022 17:51:21 GMT | 2022-02-08T01:51:21+08:00",
        "25/08/2020 - 10:05 | 2020-08-25T10:05+08:00",
        "Sep 19th 2020 | 2020-09-19T00:00+08:00",
        "August 6, 2020 | 2020-08-06T00:00+08:00",
        "Thu Feb 04 2022 09:00:00 GMT+0800 (CST) | 2022-02-04T09:00+08:00",
        "1643953383000 | 2022-02-04T13:43:03+08:00",
        "1643953383 | 2022-02-04T13:43:03+08:00",
        "20220204 | 2022-02-04T00:00+08:00"
      })
  void isRead(String printed, String expected) {
    Stamp stamp = Stamp.parse(printed);
    assertThat(stamp).isNotNull();
    assertThat(stamp.in(CHINA)).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Invalid Date",
        "2022-02-30",
        "2022-13-01",
        "31/31/2020",
        "昨天",
        "3天前",
        "2022",
        "12345",
        "Foo 3rd 2020"
      })
  void isNone(String printed) {
    assertThat(Stamp.parse(printed)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "（中央社記者趙大明台北17日電）橋開了。 | 中央社 | 台北 | 2022-01-17 | 趙大明",
        "（中央社記者王健、李小明台北4日電）橋開了。 | 中央社 | 台北 | 2022-02-04 | 王健、李小明",
        "（法新社日内瓦3日电）桥开了。 | 法新社 | 日内瓦 | 2022-02-03 | -",
        "（中央社賽普勒斯尼柯希亞3日綜合外電報導）橋開了。 | 中央社 | 賽普勒斯尼柯希亞 | 2022-02-03 | -",
        "路透首尔2月4日 - 桥开了。 | 路透 | 首尔 | 2022-02-04 | -",
        "路透2月3日 - 桥开了。 | 路透 | - | 2022-02-03 | -",
        "新华社北京2月4日电（记者王五）桥开了。 | 新华社 | 北京 | 2022-02-04 | 王五",
        "【样例时报2022年02月04日讯】桥开了。 | 样例时报 | - | 2022-02-04 | -",
        "【文/样例网 张三】桥开了。 | 样例网 | - | - | 张三",
        "（样例之声中文网）桥开了。 | 样例之声中文网 | - | - | -"
      })
  void datelines(String text, String agency, String place, LocalDate day, String byline) {
    Datelines.Found found =
        Datelines.find(text, List.of(new Span(0, text.length())), LocalDate.of(2022, 2, 4));
    assertThat(found).isNotNull();
    assertThat(found.dateline().agency()).isEqualTo(agency);
    assertThat(found.dateline().place()).isEqualTo(place);
    assertThat(found.dateline().day()).isEqualTo(day);
    assertThat(found.byline()).isEqualTo(byline);
    assertThat(text.substring(found.dateline().span().end()).strip()).isIn("橋開了。", "桥开了。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"桥在2月4日开放。", "（见图）桥开了。", "据新华社2月4日电，桥开了。", "路透社报道说，2月4日桥开了。"})
  void noDatelines(String text) {
    assertThat(Datelines.find(text, List.of(new Span(0, text.length())), LocalDate.of(2022, 2, 4)))
        .isNull();
  }

  @Test
  void aDayWithoutAStampStaysOpen() {
    String text = "（中央社台北17日電）橋開了。";
    assertThat(Datelines.find(text, List.of(new Span(0, text.length())), null).dateline().day())
        .isNull();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "https://example.org/gb/22/2/4/n1.htm,2022-02-04",
        "https://example.org/2022_02_03_1.shtml,2022-02-03",
        "https://example.org/realtime/story20220204-10,2022-02-04",
        "https://example.org/x/gf-02042022073702.html,2022-02-04",
        "https://example.org/news/202202040188.aspx,2022-02-04",
        "https://example.org/2021/02/04/a,-",
        "https://example.org/a/5545726.html,-"
      })
  void daysInAddresses(String url, LocalDate day) {
    assertThat(UrlDay.near(url, LocalDate.of(2022, 2, 4))).isEqualTo(day);
  }
}
