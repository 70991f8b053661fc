package dev.shiming.forum;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the running service as web does. */
public final class Api {

  private static final JsonMapper JSON = new JsonMapper();

  private final String base;
  private final RestClient client;

  public Api(int port) {
    base = "http://localhost:" + port;
    client = RestClient.create(base);
  }

  public String base() {
    return base;
  }

  /**
   * Status, content type and text of an answer, without the id that each request has its own of.
   */
  public record Answer(int status, String type, String text) {

    public JsonNode body() {
      return text.isEmpty() ? JSON.missingNode() : JSON.readTree(text);
    }

    public String code() {
      return body().path("code").asString("");
    }

    /** The code at a field, or the empty text. */
    public String code(String field) {
      for (JsonNode problem : body().path("fields")) {
        if (problem.path("field").asString("").equals(field)) {
          return problem.path("code").asString("");
        }
      }
      return "";
    }

    public long id() {
      return body().path("id").asLong();
    }

    public String state() {
      return body().path("state").asString("");
    }
  }

  public Answer get(@Nullable String token, String address) {
    return send(HttpMethod.GET, token, address, null);
  }

  public Answer post(@Nullable String token, String address, Object body) {
    return send(HttpMethod.POST, token, address, body);
  }

  public Answer put(@Nullable String token, String address, Object body) {
    return send(HttpMethod.PUT, token, address, body);
  }

  public Answer delete(@Nullable String token, String address) {
    return send(HttpMethod.DELETE, token, address, null);
  }

  public Answer send(
      HttpMethod method, @Nullable String token, String address, @Nullable Object body) {
    var request = client.method(method).uri(address);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON);
      request.body(body instanceof String raw ? raw : JSON.writeValueAsString(body));
    }
    return request.exchange(
        (sent, response) ->
            new Answer(
                response.getStatusCode().value(),
                String.valueOf(response.getHeaders().getContentType()),
                new String(
                        response.getBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .replaceAll(",?\"traceId\":\"[0-9a-f]{32}\"", "")));
  }
}
