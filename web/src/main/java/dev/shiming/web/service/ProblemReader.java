package dev.shiming.web.service;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Turns an RFC 9457 answer into a {@link ServiceProblem}, and a failing service into a gap. */
@Component
class ProblemReader {

  private final JsonMapper json;

  ProblemReader(JsonMapper json) {
    this.json = json;
  }

  RuntimeException read(String service, ClientHttpResponse response) throws IOException {
    int status = response.getStatusCode().value();
    if (status >= 500) {
      return new ServiceUnavailable(service, null);
    }
    Body body;
    try {
      body = json.readValue(response.getBody().readNBytes(65_536), Body.class);
    } catch (JacksonException unreadable) {
      body = null;
    }
    if (body == null || body.code() == null) {
      return new ServiceProblem(status, usual(status), List.of(), Map.of());
    }
    return new ServiceProblem(
        status,
        body.code(),
        body.fields() == null ? List.of() : body.fields(),
        body.args() == null ? Map.of() : body.args());
  }

  private static String usual(int status) {
    return switch (status) {
      case 401 -> "sign-in.needed";
      case 403 -> "not-allowed";
      case 404 -> "not-found";
      case 409 -> "changed-meanwhile";
      case 413 -> "request.too-large";
      case 422 -> "request.invalid";
      case 429 -> "limit.reached";
      default -> "request.unreadable";
    };
  }

  /** The members of a problem that pages use. */
  record Body(
      @Nullable String code,
      @Nullable List<FieldProblem> fields,
      @Nullable Map<String, @Nullable Object> args) {}
}
