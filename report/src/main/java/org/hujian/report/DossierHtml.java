package org.hujian.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.hujian.model.Dossier;

/** Writes a dossier as one self-contained page that needs no network. */
public final class DossierHtml {
  /** Writes the page; the stream stays open. */
  public void write(Dossier dossier, OutputStream out) throws IOException {
    Markup m = new Markup();
    m.raw("<!doctype html><html lang=\"zh\"><meta charset=\"utf-8\"><title>");
    m.text(dossier.title()).raw("</title>");
    out.write(m.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
