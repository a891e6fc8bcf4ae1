package org.hujian.server.web;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.hujian.server.desk.Desk;
import org.hujian.server.desk.Importing.Counts;
import org.hujian.server.desk.Problem;
import org.hujian.server.safe.Limits;
import org.hujian.server.safe.Uploads;

/** Bringing files, or the sample news. */
final class ImportPage {
  private final Desk desk;
  private final Limits limits;
  private final Templates templates;

  ImportPage(Desk desk, Limits limits, Templates templates) {
    this.desk = desk;
    this.limits = limits;
    this.templates = templates;
  }

  void show(Context ctx) {
    templates.draw(ctx, "import", Map.of("empty", desk.ledger().articles().count() == 0));
  }

  void take(Context ctx) throws IOException {
    Uploads uploads = new Uploads(limits);
    for (UploadedFile file : ctx.uploadedFiles("files")) {
      if (!file.filename().isEmpty()) {
        try (InputStream in = file.content()) {
          uploads.add(file.filename(), in);
        }
      }
    }
    if (uploads.files().isEmpty()) {
      throw Problem.wrong("choose a file first");
    }
    done(ctx, desk.importing().take(uploads.files()));
  }

  void sample(Context ctx) {
    done(ctx, desk.importing().sample());
  }

  private void done(Context ctx, Counts counts) {
    templates.draw(ctx, "imported", Map.of("counts", counts));
  }
}
