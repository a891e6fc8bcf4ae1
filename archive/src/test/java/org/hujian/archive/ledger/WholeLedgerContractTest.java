package org.hujian.archive.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hujian.archive.Reports;
import org.hujian.archive.Searches;
import org.hujian.archive.Stories;
import org.hujian.archive.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every ledger must do as a whole. */
@ParameterizedClass
@EnumSource(Engine.class)
class WholeLedgerContractTest extends LedgerContract {
  @Test
  void an_empty_one_answers_everything_with_nothing() {
    assertThat(ledger.sequence()).isZero();
    assertThat(ledger.articles().count()).isZero();
    assertThat(ledger.articles().article("none")).isEmpty();
    assertThat(ledger.articles().versions("none")).isEmpty();
    assertThat(ledger.articles().keyOf("none")).isEmpty();
    assertThat(ledger.articles().original("none")).isEmpty();
    assertThat(ledger.articles().latest(0, 10)).isEmpty();
    assertThat(ledger.stories().list(Stories.Order.LATEST, null, null, 0, 10)).isEmpty();
    assertThat(ledger.stories().story("none")).isEmpty();
    assertThat(ledger.names().list(null, 0, 10)).isEmpty();
    assertThat(ledger.names().forms("普丁")).containsExactly("普丁");
    assertThat(ledger.corrections().all()).isEmpty();
    assertThat(ledger.searches().all()).isEmpty();
    assertThat(ledger.state("none")).isEmpty();
  }

  @Test
  void a_write_that_fails_leaves_nothing() {
    assertThatThrownBy(() ->
            ledger.write(w -> {
              w.keep(harbour("1.md").document(), harbour("1.md").linked(), null, Reports.NOW);
              throw new IllegalStateException("power cut");
            }))
        .hasMessage("power cut");
    assertThat(ledger.articles().count()).isZero();
    assertThat(ledger.sequence()).isZero();
    assertThat(harbour("1.md").keepIn(ledger).how()).isEqualTo(Taken.How.NEW);
  }

  @Test
  void searches_and_states_are_kept_by_name() {
    ledger.write(w -> {
      w.save(new Searches.Saved("gas", "speaker:普京 天然气", Reports.NOW));
      w.remember("groups", new byte[] {1, 2});
      return 0;
    });
    assertThat(ledger.searches().all())
        .extracting(Searches.Saved::query)
        .containsExactly("speaker:普京 天然气");
    assertThat(ledger.state("groups")).hasValueSatisfying(b -> assertThat(b).containsExactly(1, 2));
    assertThat(ledger.<Boolean>write(w -> w.forget("gas"))).isTrue();
    assertThat(ledger.searches().all()).isEmpty();
  }
}
