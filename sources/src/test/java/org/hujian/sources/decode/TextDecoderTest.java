package org.hujian.sources.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.hujian.model.Skipped.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which encoding bytes are read in. */
class TextDecoderTest {
  private static final String HANS = "<p>小镇的桥在星期三重新开放，人们说这是他们见过的最好的一座桥。“我们等了很久。”</p>";
  private static final String HANT = "<p>小鎮的橋在星期三重新開放，人們說這是他們見過的最好的一座橋。「我們等了很久。」</p>";

  private final TextDecoder decoder = new TextDecoder();

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE", "UTF-16"})
  void simplifiedInWhateverEncoding(String charset) {
    assertThat(read(HANS.getBytes(Charset.forName(charset)))).isEqualTo(HANS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "Big5", "Big5-HKSCS", "GB18030", "UTF-16LE"})
  void traditionalInWhateverEncoding(String charset) {
    assertThat(read(HANT.getBytes(Charset.forName(charset)))).isEqualTo(HANT);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,gb2312",
    "UTF-8,big5",
    "GB18030,utf-8",
    "GB18030,gb2312",
    "Big5,utf-8",
    "Big5,big5",
    "GB18030,no-such"
  })
  void theBytesGoBeforeWhatThePageSays(String real, String declared) {
    String page = "<meta charset=\"" + declared + "\">" + (real.equals("Big5") ? HANT : HANS);
    assertThat(read(page.getBytes(Charset.forName(real)))).isEqualTo(page);
  }

  @Test
  void marksAreBelievedAndTakenOff() {
    assertThat(read(("\uFEFF" + HANS).getBytes(StandardCharsets.UTF_8))).isEqualTo(HANS);
    assertThat(read(("\uFEFF" + HANS).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(HANS);
    assertThat(read(("\uFEFF" + HANS).getBytes(Charset.forName("UTF-32BE")))).isEqualTo(HANS);
  }

  @Test
  void aFewBrokenSignsCostOnlyThemselves() {
    byte[] good = HANS.repeat(20).getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(good, good.length - 6);
    Decoded decoded = decoder.decode(cut);
    assertThat(decoded)
        .isInstanceOfSatisfying(
            Decoded.Text.class,
            t -> {
              assertThat(t.charset()).isEqualTo("UTF-8");
              assertThat(t.text()).startsWith(HANS);
            });
    ByteArrayOutputStream torn = new ByteArrayOutputStream();
    torn.writeBytes(HANS.getBytes(StandardCharsets.UTF_8));
    torn.writeBytes(new byte[] {(byte) 0xE6, (byte) 0xA1});
    torn.writeBytes(HANS.getBytes(StandardCharsets.UTF_8));
    assertThat(read(torn.toByteArray())).isEqualTo(HANS + "\uFFFD" + HANS);
  }

  @Test
  void whatIsNoTextIsSaidToBeNone() {
    assertThat(reason(new byte[0])).isEqualTo(Reason.EMPTY);
    assertThat(reason(" \r\n\t".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.EMPTY);
    assertThat(reason(new byte[] {'%', 'P', 'D', 'F', '-', '1'})).isEqualTo(Reason.BINARY);
    assertThat(reason(new byte[] {0, 0, 0, 0, 0})).isEqualTo(Reason.BINARY);
    byte[] noise = new byte[5_000];
    new java.util.Random(7).nextBytes(noise);
    assertThat(reason(noise)).isEqualTo(Reason.BINARY);
  }

  private String read(byte[] bytes) {
    Decoded decoded = decoder.decode(bytes);
    assertThat(decoded).isInstanceOf(Decoded.Text.class);
    return ((Decoded.Text) decoded).text();
  }

  private Reason reason(byte[] bytes) {
    Decoded decoded = decoder.decode(bytes);
    assertThat(decoded).isInstanceOf(Decoded.Refused.class);
    return ((Decoded.Refused) decoded).reason();
  }
}
