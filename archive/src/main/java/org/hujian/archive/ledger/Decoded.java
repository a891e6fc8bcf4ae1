package org.hujian.archive.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hujian.model.Form;
import org.hujian.model.RawDocument;

/**
 * A document as formats 1 and 2 kept it: what was read from the bytes, not the bytes. Is only
 * checked, and gives way to the bytes when the document is read again.
 */
record Decoded(String source, Form form, String body, List<RawDocument.Declared> declared) {
  static final RecordCodec<Decoded> CODEC = new RecordCodec<>(Decoded.class);

  /** The layout under which it was written, with the name that the record has now. */
  static Shape shape(String description) {
    return Shape.parse(
        description.replace(RawDocument.class.getName() + " ", Decoded.class.getName() + " "));
  }

  /** Hash of the content: all but where it was read from. */
  String hash() {
    StringBuilder all = new StringBuilder(form.name());
    for (RawDocument.Declared d : declared) {
      all.append('\n').append(d.field()).append(' ').append(d.place()).append(' ');
      all.append(d.value().length()).append(' ').append(d.value());
    }
    all.append("\n\n").append(body);
    return Hash.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }
}
