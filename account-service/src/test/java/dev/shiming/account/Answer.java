package dev.shiming.account;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the service answered. */
record Answer(int status, JsonNode body) {

  String code() {
    return body.path("code").asString("");
  }

  /** The refusals as {@code field=code}. */
  List<String> refusals() {
    return body.path("fields")
        .valueStream()
        .map(f -> f.get("field").asString() + "=" + f.get("code").asString())
        .toList();
  }
}
