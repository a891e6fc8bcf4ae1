package org.hujian.sources.decode;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hujian.model.Skipped;
import org.jspecify.annotations.Nullable;

/**
 * Finds the encoding of a file and decodes it.
 *
 * <p>What the bytes show goes before what the file says of itself: a byte-order mark; the pattern
 * of UTF-16; bytes that are strictly UTF-8 (hardly any text in another encoding is); then the
 * declared encoding, if the bytes fit it; then UTF-8 with a few broken signs; then GB18030 or Big5,
 * whichever gives the more common characters; at last ICU's statistics. Guesses nothing for a few
 * stray bytes: they become U+FFFD.
 */
public final class TextDecoder {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  /** The most common characters of running Chinese in both scripts. */
  private static final String COMMON =
      "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
          + "這為個國時來們對會發動說產種後學經與還進過開關無從電話問間現實，。、：「」“”";

  private static final int ENOUGH = 1 << 16;
  private static final int ICU_SURE = 30;

  /** Decodes a whole file. */
  public Decoded decode(byte[] bytes) {
    if (isBlank(bytes)) {
      return new Decoded.Refused(Skipped.Reason.EMPTY, "is empty");
    }
    Decoded.Text marked = byMark(bytes);
    if (marked != null) {
      return marked;
    }
    String kind = Magic.of(bytes);
    if (kind != null) {
      return new Decoded.Refused(Skipped.Reason.BINARY, "is no text but " + kind);
    }
    Charset wide = wide(bytes);
    if (wide != null) {
      return lenient(bytes, 0, wide);
    }
    if (isBinary(bytes)) {
      return new Decoded.Refused(
          Skipped.Reason.BINARY, "is no text: it holds bytes that no text has");
    }
    String utf8 = strict(bytes, StandardCharsets.UTF_8);
    if (utf8 != null) {
      return new Decoded.Text(utf8, "UTF-8", 0);
    }
    Charset declared = DeclaredCharset.of(bytes);
    if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
      String text = strict(bytes, declared);
      if (text != null && common(text) > 0) {
        return new Decoded.Text(text, declared.name(), 0);
      }
    }
    Decoded.Text broken = lenient(bytes, 0, StandardCharsets.UTF_8);
    if (isNearly(broken)) {
      return broken;
    }
    return guess(bytes);
  }

  private static Decoded guess(byte[] bytes) {
    Decoded.Text gb = lenient(bytes, 0, GB18030);
    Decoded.Text big5 = lenient(bytes, 0, BIG5);
    Decoded.Text best = weight(big5) > weight(gb) ? big5 : gb;
    if (weight(best) >= 0.05 && best.broken() * 50 <= best.text().length()) {
      return best;
    }
    CharsetDetector detector = new CharsetDetector();
    detector.setText(bytes.length > ENOUGH ? java.util.Arrays.copyOf(bytes, ENOUGH) : bytes);
    CharsetMatch match = detector.detect();
    if (match != null
        && match.getConfidence() >= ICU_SURE
        && Charset.isSupported(match.getName())) {
      Decoded.Text text = lenient(bytes, 0, Charset.forName(match.getName()));
      if (text.broken() * 50 <= text.text().length()) {
        return text;
      }
    }
    return new Decoded.Refused(
        Skipped.Reason.UNDECODABLE, "is text in no encoding that is known here");
  }

  private static Decoded.@Nullable Text byMark(byte[] b) {
    if (startsWith(b, 0xEF, 0xBB, 0xBF)) {
      return lenient(b, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(b, 0, 0, 0xFE, 0xFF)) {
      return lenient(b, 4, UTF_32BE);
    }
    if (startsWith(b, 0xFF, 0xFE, 0, 0)) {
      return lenient(b, 4, UTF_32LE);
    }
    if (startsWith(b, 0xFE, 0xFF)) {
      return lenient(b, 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(b, 0xFF, 0xFE)) {
      return lenient(b, 2, StandardCharsets.UTF_16LE);
    }
    return null;
  }

  /** UTF-16 without a mark has zero bytes in its markup, and reads as text one way round only. */
  private static @Nullable Charset wide(byte[] b) {
    int n = Math.min(b.length, ENOUGH) & ~1;
    int zeros = 0;
    for (int i = 0; i < n; i++) {
      zeros += b[i] == 0 ? 1 : 0;
    }
    if (n < 16 || zeros <= n / 50) {
      return null;
    }
    boolean little = reads(new String(b, 0, n, StandardCharsets.UTF_16LE));
    boolean big = reads(new String(b, 0, n, StandardCharsets.UTF_16BE));
    if (little == big) {
      return null;
    }
    return little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
  }

  /** True if nearly all signs are such as texts are made of. */
  private static boolean reads(String text) {
    int good = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean han = c >= 0x3000 && c <= 0x9FFF || c >= 0xFF00 && c <= 0xFFEE;
      boolean common = c >= ' ' && c < 0x7F || c == '\n' || c == '\r' || c == '\t';
      good += han || common || c >= 0x2010 && c <= 0x2027 ? 1 : 0;
    }
    return good * 20 >= text.length() * 19;
  }

  private static boolean isBinary(byte[] b) {
    int controls = 0;
    int n = Math.min(b.length, ENOUGH);
    for (int i = 0; i < n; i++) {
      int c = b[i] & 0xFF;
      if (c == 0) {
        return true;
      }
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1B) {
        controls++;
      }
    }
    return controls * 50 > n;
  }

  private static boolean isBlank(byte[] b) {
    for (byte c : b) {
      if (c > ' ' || c < 0) {
        return false;
      }
      if (c == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNearly(Decoded.Text text) {
    int wide = 0;
    String s = text.text();
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) > 0x7F && s.charAt(i) != '\uFFFD') {
        wide++;
      }
    }
    return text.broken() <= 2 || text.broken() * 20 <= wide;
  }

  private static double weight(Decoded.Text text) {
    int wide = 0;
    String s = text.text();
    int n = Math.min(s.length(), ENOUGH);
    for (int i = 0; i < n; i++) {
      if (s.charAt(i) > 0x7F) {
        wide++;
      }
    }
    return wide == 0 ? 0 : (double) common(s) / wide;
  }

  private static int common(String text) {
    int hits = 0;
    int n = Math.min(text.length(), ENOUGH);
    for (int i = 0; i < n; i++) {
      char c = text.charAt(i);
      if (c > 0x7F && COMMON.indexOf(c) >= 0) {
        hits++;
      }
    }
    return hits;
  }

  private static @Nullable String strict(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static Decoded.Text lenient(byte[] bytes, int from, Charset charset) {
    try {
      CharBuffer chars =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
      String text = chars.toString();
      return new Decoded.Text(
          text, charset.name(), (int) text.chars().filter(c -> c == '\uFFFD').count());
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("a replacing decoder reports nothing", e);
    }
  }

  private static boolean startsWith(byte[] b, int... mark) {
    if (b.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((b[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** The kinds of files that are told by their first bytes. */
  private static final class Magic {
    private record Kind(String name, int... mark) {}

    private static final List<Kind> KINDS =
        List.of(
            new Kind("a PNG picture", 0x89, 'P', 'N', 'G'),
            new Kind("a JPEG picture", 0xFF, 0xD8, 0xFF),
            new Kind("a GIF picture", 'G', 'I', 'F', '8'),
            new Kind("a PDF", '%', 'P', 'D', 'F', '-'),
            new Kind("a ZIP archive or an office document", 'P', 'K', 3, 4),
            new Kind("a gzip archive", 0x1F, 0x8B),
            new Kind("an xz archive", 0xFD, '7', 'z', 'X', 'Z'),
            new Kind("a 7z archive", '7', 'z', 0xBC, 0xAF),
            new Kind("a zstd archive", 0x28, 0xB5, 0x2F, 0xFD),
            new Kind("an old office document", 0xD0, 0xCF, 0x11, 0xE0),
            new Kind("a program", 0x7F, 'E', 'L', 'F'),
            new Kind("a SQLite database", 'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f'),
            new Kind("a RIFF file (WebP, WAV, AVI)", 'R', 'I', 'F', 'F'));

    static @Nullable String of(byte[] bytes) {
      for (Kind kind : KINDS) {
        if (startsWith(bytes, kind.mark())) {
          return kind.name();
        }
      }
      return null;
    }
  }
}
