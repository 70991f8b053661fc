package dev.shiming.stack.demonstration;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One service's interface, called as a member at a moment. */
public final class ServiceApi {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  private final String name;
  private final URI base;

  /** The interface of the service that has this name, at this address. */
  public ServiceApi(String name, URI base) {
    this.name = name;
    this.base = base;
  }

  JsonNode get(String path, Person person) {
    return expect(call("GET", path, person, null, null), path);
  }

  /** Sends what the service has to take, at a moment where it believes one. */
  public JsonNode post(String path, Person person, @Nullable Instant at, @Nullable Object body) {
    return expect(call("POST", path, person, at, body), path);
  }

  /** Puts what the service has to take, at a moment where it believes one. */
  public JsonNode put(String path, Person person, @Nullable Instant at, Object body) {
    return expect(call("PUT", path, person, at, body), path);
  }

  /** Sends one file to an address that was given for it, as a browser does. */
  void upload(URI address, Instant at, String name, byte[] file) {
    var limit = "demonstration-" + UUID.randomUUID();
    var head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
            .formatted(limit, name);
    var request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "multipart/form-data; boundary=" + limit)
            .header("Shiming-Time", at.toString())
            .POST(
                BodyPublishers.ofByteArrays(
                    List.of(
                        head.getBytes(StandardCharsets.UTF_8),
                        file,
                        ("\r\n--" + limit + "--\r\n").getBytes(StandardCharsets.UTF_8))))
            .build();
    try {
      var answer = CLIENT.send(request, BodyHandlers.discarding());
      var back = answer.headers().firstValue("Location").orElse("");
      if (!back.endsWith("=taken")) {
        throw new DemonstrationFailure(name + " was answered " + answer.statusCode() + " " + back);
      }
    } catch (IOException e) {
      throw new DemonstrationFailure(name + " was not taken", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemonstrationFailure("Interrupted while uploading", e);
    }
  }

  /** Sends a text and asks again while the service has not learned yet what the text hangs on. */
  JsonNode postOnceKnown(String path, Person person, Instant at, Object body) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    var answer = call("POST", path, person, at, body);
    while (answer.status() == 404 && System.nanoTime() < end) {
      pause();
      answer = call("POST", path, person, at, body);
    }
    return expect(answer, path);
  }

  private JsonNode expect(Answer answer, String path) {
    if (answer.status() >= 300) {
      throw new DemonstrationFailure(
          "%s answered %d (%s %s) to %s"
              .formatted(
                  name,
                  answer.status(),
                  answer.body().path("code").asString("no code"),
                  answer.body().path("fields").toString(),
                  path));
    }
    return answer.body();
  }

  private Answer call(
      String method, String path, Person person, @Nullable Instant at, @Nullable Object body) {
    var request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + person.token())
            .header("Content-Type", "application/json");
    if (at != null) {
      request.header("Shiming-Time", at.toString());
    }
    var payload =
        body == null
            ? BodyPublishers.noBody()
            : BodyPublishers.ofString(JSON.writeValueAsString(body));
    try {
      var answer = CLIENT.send(request.method(method, payload).build(), BodyHandlers.ofString());
      var text = answer.body();
      return new Answer(answer.statusCode(), JSON.readTree(text.isBlank() ? "{}" : text));
    } catch (IOException e) {
      throw new DemonstrationFailure(name + " does not answer to " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemonstrationFailure("Interrupted while calling " + name, e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemonstrationFailure("Interrupted while waiting", e);
    }
  }

  private record Answer(int status, JsonNode body) {}
}
