package org.hujian.analysis.annotate.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LunarCalendarTest {
  @Test
  void agrees_with_icu_on_the_first_of_every_month() {
    ChineseCalendar icu = new ChineseCalendar(TimeZone.getTimeZone("Asia/Shanghai"), ULocale.ROOT);
    int year = 1899;
    int months = 0;
    for (LocalDate d = LocalDate.of(1900, 1, 31); d.getYear() < 2101; d = d.plusDays(1)) {
      icu.setTimeInMillis(d.atTime(12, 0).toInstant(ZoneOffset.ofHours(8)).toEpochMilli());
      if (icu.get(Calendar.DAY_OF_MONTH) != 1) {
        continue;
      }
      int month = icu.get(Calendar.MONTH) + 1;
      boolean leap = icu.get(ChineseCalendar.IS_LEAP_MONTH) == 1;
      if (month == 1 && !leap) {
        year++;
      }
      assertThat(LunarCalendar.day(year, month, leap, 1)).as("%s/%s", year, month).isEqualTo(d);
      months++;
    }
    assertThat(months).isGreaterThan(2480);
  }

  @Test
  void has_no_day_where_the_calendar_has_none() {
    assertThat(LunarCalendar.day(2021, 4, true, 1)).isNull();
    assertThat(LunarCalendar.day(2022, 1, false, 31)).isNull();
    assertThat(LunarCalendar.day(1850, 1, false, 1)).isNull();
    assertThat(LunarCalendar.day(2022, 13, false, 1)).isNull();
  }

  @Test
  void knows_the_days_that_move() {
    assertThat(NamedDays.festival(3002, 2022, false)).isEqualTo("2022-01-31");
    assertThat(NamedDays.festival(2004, 2024, false)).isEqualTo("2024-03-31");
    assertThat(NamedDays.festival(2003, 2021, false)).isEqualTo("2021-11-25");
    assertThat(NamedDays.festival(9999, 2021, true)).isEqualTo("2021-10-10");
    assertThat(NamedDays.solarTerm(15, 2022)).isEqualTo("2022-04-05");
    assertThat(NamedDays.solarTerm(270, 2021)).isEqualTo("2021-12-21");
    assertThat(NamedDays.solarTerm(0, 2021)).isEqualTo("2021-03-20");
  }
}
