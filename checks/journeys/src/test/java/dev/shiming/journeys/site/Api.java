package dev.shiming.journeys.site;

import dev.shiming.journeys.browser.PageInspection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The services' own interfaces, called past web; an empty token calls as a stranger. */
public record Api(String token) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final AtomicInteger COPIES = new AtomicInteger();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  /** An answer as it came. */
  public record Answer(int status, String body) {

    public JsonNode json() {
      return JSON.readTree(body);
    }

    /** The stable code of a problem. */
    public String code() {
      return json().path("code").asString("");
    }

    /** The code at a field, or nothing. */
    public String codeAt(String field) {
      for (var each : json().path("fields")) {
        if (each.path("field").asString("").equals(field)) {
          return each.path("code").asString("");
        }
      }
      return "";
    }
  }

  public static Api asStranger() {
    return new Api("");
  }

  public Answer get(URI address) {
    return send(HttpRequest.newBuilder(address).GET());
  }

  public Answer post(URI address, Map<String, ?> body) {
    return send("POST", address, body);
  }

  public Answer put(URI address, Map<String, ?> body) {
    return send("PUT", address, body);
  }

  private Answer send(String method, URI address, Map<String, ?> body) {
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  private Answer send(HttpRequest.Builder request) {
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      var answer = CLIENT.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
      Files.createDirectories(PageInspection.ANSWERS);
      Files.writeString(
          PageInspection.ANSWERS.resolve("api-%05d.json".formatted(COPIES.incrementAndGet())),
          answer.uri() + "\n" + answer.headers().map() + "\n" + answer.body());
      return new Answer(answer.statusCode(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
