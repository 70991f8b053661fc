package dev.shiming.sample;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the running service as web does. */
public final class Api {

  private static final JsonMapper JSON = new JsonMapper();

  private final RestClient client;

  public Api(int port) {
    client = RestClient.create("http://localhost:" + port);
  }

  /** Status and body of an answer. */
  public record Answer(int status, JsonNode body) {

    public String code() {
      return body.path("code").asString("");
    }
  }

  public Answer get(@Nullable String token, String address) {
    return send(HttpMethod.GET, token, address, null);
  }

  public Answer post(@Nullable String token, String address, @Nullable Object body) {
    return send(HttpMethod.POST, token, address, body);
  }

  public Answer delete(@Nullable String token, String address) {
    return send(HttpMethod.DELETE, token, address, null);
  }

  private Answer send(
      HttpMethod method, @Nullable String token, String address, @Nullable Object body) {
    var request = client.method(method).uri(address);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON).body(JSON.writeValueAsString(body));
    }
    return request.exchange(
        (sent, response) -> {
          String text = withoutTrace(response.getBody().readAllBytes());
          return new Answer(
              response.getStatusCode().value(),
              text.isEmpty() ? JSON.missingNode() : JSON.readTree(text));
        });
  }

  /** Answers are compared without the id that each request has its own of. */
  private static String withoutTrace(byte[] answer) {
    return new String(answer, StandardCharsets.UTF_8)
        .replaceAll(",?\"traceId\":\"[0-9a-f]{32}\"", "");
  }
}
