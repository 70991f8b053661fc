package dev.shiming.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.keycloak.util.JsonSerialization;

/** What account-service says to a request; no answer in time is an answer too. */
sealed interface Answer {

  /** Done as asked. */
  record Accepted(JsonNode body) implements Answer {}

  /** Not done, with a stable code and, for a form, what is wrong at which field. */
  record Refused(String code, JsonNode args, List<AtField> fields) implements Answer {}

  /** Nothing is known: no answer, none in time, or none that can be read. */
  record Unavailable() implements Answer {}

  /** One field's refusal. */
  record AtField(String field, String code, JsonNode args) {}

  /** Reads status and body; a refusal without a code (a proxy's, say) counts as no answer. */
  static Answer of(int status, byte[] body) {
    JsonNode json = json(body);
    if (status >= 200 && status < 300) {
      return new Accepted(json);
    }
    String code = json.path("code").asText("");
    if (code.isEmpty() || status == 401 || status == 403) {
      return new Unavailable();
    }
    List<AtField> fields =
        StreamSupport.stream(json.path("fields").spliterator(), false)
            .map(
                field ->
                    new AtField(
                        field.path("field").asText(""),
                        field.path("code").asText(""),
                        field.path("args")))
            .toList();
    return new Refused(code, json.path("args"), fields);
  }

  private static JsonNode json(byte[] body) {
    try {
      JsonNode json = JsonSerialization.mapper.readTree(body);
      return json == null ? MissingNode.getInstance() : json;
    } catch (IOException unreadable) {
      return MissingNode.getInstance();
    }
  }
}
