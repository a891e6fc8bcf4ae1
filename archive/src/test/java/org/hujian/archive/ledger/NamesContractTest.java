package org.hujian.archive.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hujian.archive.Named;
import org.hujian.archive.Names;
import org.hujian.archive.Reports;
import org.hujian.archive.Said;
import org.hujian.model.EntityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every ledger must do with names and what is said under them. */
@ParameterizedClass
@EnumSource(Engine.class)
class NamesContractTest extends LedgerContract {
  @Test
  void forms_that_were_learnt_lead_to_one_name() {
    Reports.from("1")
        .text("普京说，谈判会继续。")
        .names(EntityType.PERSON, "普京")
        .says("普京", "谈判会继续")
        .keepIn(ledger);
    Reports.from("2")
        .title("二")
        .text("普丁表示，談判會繼續。")
        .names(EntityType.PERSON, "普丁")
        .says("普丁", "談判會繼續")
        .keepIn(ledger);
    ledger.write(w -> {
      w.learn(EntityType.PERSON, Map.of("普京", "putin", "普丁", "putin", "Putin", "putin"));
      return 0;
    });
    assertThat(ledger.names().forms("普丁")).containsExactlyInAnyOrder("普丁", "普京", "Putin");
    Named putin = ledger.names().withForm("Putin").getFirst();
    assertThat(putin.articles()).isEqualTo(2);
    assertThat(putin.quotations()).isEqualTo(2);
    assertThat(ledger.names().said("putin", Names.Within.ALL, 0, 9))
        .extracting(Said::text)
        .containsExactlyInAnyOrder("谈判会继续", "談判會繼續");
    assertThat(ledger.names().in("putin", 0, 9)).hasSize(2);
    assertThat(ledger.names().named("putin")).contains(putin);
  }

  @Test
  void what_somebody_said_is_read_by_outlet_and_date_and_counted() {
    for (int i = 1; i <= 4; i++) {
      harbour(i + ".md")
          .title("题" + i)
          .outlet(i == 2 ? "群岛广播公司" : "玳屿晚报")
          .on(i == 4 ? "" : "2022-0" + i + "-28")
          .keepIn(ledger);
    }
    String key = ledger.names().withForm("羅維塔").getFirst().key();
    assertThat(said(key, Names.Within.ALL)).containsExactly("题3", "题2", "题1", "题4");
    assertThat(said(key, new Names.Within("玳屿晚报", null, null))).containsExactly("题3", "题1", "题4");
    LocalDate february = LocalDate.of(2022, 2, 28);
    assertThat(said(key, new Names.Within(null, february, null))).containsExactly("题3", "题2");
    assertThat(said(key, new Names.Within(null, null, february))).containsExactly("题2", "题1");
    assertThat(ledger.names().said(key, Names.Within.ALL, 1, 2))
        .extracting(s -> s.in().title())
        .containsExactly("题2", "题1");
    assertThat(ledger.names().counts(key, Names.Within.ALL))
        .isEqualTo(
            new Names.SaidCounts(
                4,
                Map.of("玳屿晚报", 3, "群岛广播公司", 1),
                Map.of("2022-01", 1, "2022-02", 1, "2022-03", 1)));
    assertThat(ledger.names().counts(key, new Names.Within(null, february, null)).outlets())
        .containsExactly(Map.entry("玳屿晚报", 1), Map.entry("群岛广播公司", 1));
    assertThat(ledger.names().counts("nobody", Names.Within.ALL).all()).isZero();
    assertThat(ledger.names().days(key, Names.Within.ALL))
        .extracting(d -> d.day().getMonthValue() + " " + d.outlet() + " " + d.quotations())
        .containsExactly("1 玳屿晚报 1", "2 群岛广播公司 1", "3 玳屿晚报 1");
    assertThat(ledger.names().days(key, new Names.Within("群岛广播公司", february, null))).hasSize(1);
    assertThat(ledger.names().days("nobody", Names.Within.ALL)).isEmpty();
  }

  private List<String> said(String key, Names.Within within) {
    return ledger.names().said(key, within, 0, 9).stream().map(s -> s.in().title()).toList();
  }
}
