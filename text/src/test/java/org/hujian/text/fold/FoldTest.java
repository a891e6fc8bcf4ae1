package org.hujian.text.fold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {
  @ParameterizedTest
  @CsvSource({
    "茱莉．尼克森, 茱莉·尼克森",
    "席娜‧岳, 席娜·岳",
    "３．５％, 3.5%",
    "增長．５, 增长.5",
    "J．K．羅琳, J.K.罗琳",
    "．, .",
    "羅．, 罗.",
    "顯著, 显著",
  })
  void signs_become_one_spelling_of_the_same_length(String printed, String folded) {
    assertThat(Fold.fold(printed)).isEqualTo(folded).hasSameSizeAs(printed);
  }
}
