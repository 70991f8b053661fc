package dev.shiming.stack.drive;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A mainland phone in the hand of a person: it shows the code of the newest message. */
public final class Phone {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  private final URI inbox;
  private final Set<String> seen = new HashSet<>();

  /** Takes the phone with this number in hand. */
  public Phone(URI sandbox, String number) {
    this.inbox = sandbox.resolve("/messages?to=%2B86" + number.replaceAll("\\D", ""));
    messages().forEach(message -> seen.add(message.get("id").asString()));
  }

  /** The code of a message that arrived after this phone was taken in hand. */
  public String code() {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      var code = newest();
      if (code != null) {
        return code;
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    throw new DriveFailure("No message with a code arrived within " + PATIENCE.toSeconds() + " s");
  }

  private @Nullable String newest() {
    return StreamSupport.stream(messages().spliterator(), false)
        .filter(message -> !seen.contains(message.get("id").asString()))
        .map(message -> message.get("code").asString(""))
        .filter(code -> !code.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private JsonNode messages() {
    try {
      var request = HttpRequest.newBuilder(inbox).timeout(PATIENCE).build();
      return JSON.readTree(CLIENT.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new DriveFailure("The sandbox does not show messages", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DriveFailure("Interrupted while waiting for a message", e);
    }
  }
}
