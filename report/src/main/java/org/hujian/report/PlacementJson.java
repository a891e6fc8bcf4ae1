package org.hujian.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.hujian.model.Placement;

/** Writes placements as JSON Lines, one object a line: the form that {@code stories} prints. */
public final class PlacementJson {
  private final JsonFactory json = new JsonFactory();

  /** Writes one placement and a line feed; the stream stays open. */
  public void write(Placement p, OutputStream out) throws IOException {
    try (JsonGenerator g =
        json.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      g.writeStartObject();
      g.writeStringField("source", p.source());
      g.writeStringField("event", p.event());
      g.writeStringField("story", p.story());
      g.writeStringField("duplicateOf", p.duplicateOf());
      g.writeStringField("why", p.why());
      g.writeEndObject();
      g.writeRaw('\n');
    }
  }
}
