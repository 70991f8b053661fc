package dev.shiming.web.filing;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The list as one JSON object, which is none before its end: {@code {"made","kind","category",
 * "accounts":[…],"count","complete":true}}.
 */
@Component
class FilingDocument {

  private final JsonMapper json;

  FilingDocument(JsonMapper json) {
    this.json = json;
  }

  void write(Pages pages, Instant made, Writer target) throws IOException {
    var out = json.createGenerator(target);
    out.writeStartObject();
    out.writeStringProperty("made", made.toString());
    out.writePOJOProperty("kind", pages.wanted().kind());
    out.writePOJOProperty("category", pages.wanted().category());
    out.writeArrayPropertyStart("accounts");
    var count =
        pages.each(
            page -> {
              page.forEach(out::writePOJO);
              out.flush();
            });
    out.writeEndArray();
    out.writeNumberProperty("count", count);
    out.writeBooleanProperty("complete", true);
    out.writeEndObject();
    out.flush();
  }
}
