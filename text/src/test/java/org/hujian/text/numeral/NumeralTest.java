package org.hujian.text.numeral;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          480亿          | 48000000000
          1.9万亿        | 1900000000000
          一千二百万     | 12000000
          1,711,569      | 1711569
          233,333，333,434.344 | 233333333434.344
          82，225.00     | 82225
          两百三         | 230
          三万五         | 35000
          一千零五       | 1005
          一万零三百     | 10300
          六十四万零一百四十三 | 640143
          壹万二千三百四十五 | 12345
          14万8000       | 148000
          1亿2000万      | 120000000
          3千万亿        | 3000000000000000
          两个亿         | 200000000
          177.1 亿       | 17710000000
          七点八亿       | 780000000
          十二点五       | 12.5
          二〇二〇       | 2020
          一九九八       | 1998
          十             | 10
          零             | 0
          """)
  void exact(String text, BigDecimal value) {
    assertThat(Numeral.parse(text)).isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10多份       | 10多     | 10       | 19
          400多名      | 400多    | 400      | 499
          1200余人     | 1200余   | 1200     | 1299
          10万多名     | 10万多   | 100000   | 109999
          10多万名     | 10多万   | 100000   | 199999
          1万6千多名   | 1万6千多 | 16000    | 16999
          4974万余元   | 4974万余 | 49740000 | 49749999
          2.4万多      | 2.4万多  | 24000    | 24999
          三十多人     | 三十多   | 30       | 39
          百余人       | 百余     | 100      | 199
          十几人       | 十几     | 11       | 19
          三十几岁     | 三十几   | 31       | 39
          十几万       | 十几万   | 110000   | 199999
          几个         | 几       | 2        | 9
          几十人       | 几十     | 20       | 99
          几十万块     | 几十万   | 200000   | 999999
          数千名       | 数千     | 2000     | 9999
          数千万人     | 数千万   | 20000000 | 99999999
          数十亿       | 数十亿   | 2000000000 | 9999999999
          两三百人     | 两三百   | 200      | 300
          七八个       | 七八     | 7        | 8
          十七八岁     | 十七八   | 17       | 18
          三五百块     | 三五百   | 300      | 500
          八九亿       | 八九亿   | 800000000 | 900000000
          十来个       | 十来     | 10       | 10
          """)
  void vague(String text, String number, BigDecimal min, BigDecimal max) {
    Amount a = Numeral.at(text, 0, text.length());
    assertThat(a).isNotNull();
    assertThat(text.substring(0, a.end())).isEqualTo(number);
    assertThat(a.approx()).isTrue();
    assertThat(a.min()).isEqualByComparingTo(min);
    assertThat(a.max()).isEqualByComparingTo(max);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          三万五万人     | 三万
          三点五十分     | 三
          10来自         | 10
          10个           | 10
          5万人          | 5万
          1,20           | 1
          100，200和300  | 100
          """)
  void ends_before_what_is_not_its_own(String text, String number) {
    Amount a = Numeral.at(text, 0, text.length());
    assertThat(a).isNotNull();
    assertThat(text.substring(0, a.end())).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({"六四", "五一", "1.2.3", "''", "人"})
  void is_no_number(String text) {
    assertThat(Numeral.at(text, 0, text.length())).isNull();
  }

  @Property
  void what_is_written_in_characters_is_read_again(
      @ForAll @LongRange(min = 0, max = 9_999_999_999_999L) long n) {
    assertThat(Numeral.parse(written(n))).isEqualByComparingTo(BigDecimal.valueOf(n));
  }

  @Property
  void what_is_written_with_commas_is_read_again(
      @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long n) {
    assertThat(Numeral.parse(String.format(java.util.Locale.ROOT, "%,d", n)))
        .isEqualByComparingTo(BigDecimal.valueOf(n));
  }

  @Property
  void more_never_leaves_the_next_round_number(@ForAll @LongRange(min = 1, max = 99_999) long n) {
    Amount a = Numeral.at(n + "0多", 0, (n + "0多").length());
    assertThat(a).isNotNull();
    assertThat(a.min()).isEqualByComparingTo(BigDecimal.valueOf(n * 10));
    assertThat(a.max()).isGreaterThan(a.min()).isLessThan(a.min().add(a.min()).add(BigDecimal.ONE));
  }

  @Property
  void never_throws_and_ends_inside(@ForAll @StringLength(max = 12) String any) {
    Random signs = new Random(any.hashCode());
    StringBuilder b = new StringBuilder();
    for (int k = 0; k < 12; k++) {
      b.append("0129.,，零一二两三五九十百千万亿兆几数多余来点个半 ".charAt(signs.nextInt(29)));
    }
    for (String s : new String[] {any, b.toString()}) {
      for (int from = 0; from < s.length(); from++) {
        Amount a = Numeral.at(s, from, s.length());
        if (a != null) {
          assertThat(a.end()).isBetween(from + 1, s.length());
          assertThat(a.min()).isLessThanOrEqualTo(a.max());
        }
      }
    }
  }

  @Test
  void reads_a_hundred_thousand_signs() {
    String ones = "一".repeat(100_000);
    assertThat(Numeral.at(ones, 0, ones.length())).isNull();
    String nines = "9".repeat(100_000);
    assertThat(Numeral.at(nines, 0, nines.length())).isNull();
  }

  /** The number in characters, as a bank clerk writes it. */
  private static String written(long n) {
    if (n == 0) {
      return "零";
    }
    String[] big = {"", "万", "亿", "兆"};
    StringBuilder out = new StringBuilder();
    boolean gap = false;
    for (int g = 3; g >= 0; g--) {
      long part = n / pow(10_000, g) % 10_000;
      if (part == 0) {
        gap = out.length() > 0;
        continue;
      }
      if (out.length() > 0 && (gap || part < 1_000)) {
        out.append('零');
      }
      out.append(section((int) part)).append(big[g]);
      gap = false;
    }
    return out.toString();
  }

  private static String section(int n) {
    StringBuilder out = new StringBuilder();
    boolean gap = false;
    int[] unit = {1000, 100, 10, 1};
    String[] name = {"千", "百", "十", ""};
    for (int k = 0; k < 4; k++) {
      int d = n / unit[k] % 10;
      if (d == 0) {
        gap = out.length() > 0;
        continue;
      }
      if (gap) {
        out.append('零');
      }
      out.append("零一二三四五六七八九".charAt(d)).append(name[k]);
      gap = false;
    }
    return out.toString();
  }

  private static long pow(long base, int e) {
    return e == 0 ? 1 : base * pow(base, e - 1);
  }
}
