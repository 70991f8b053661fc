package dev.shiming.stack.drive;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The authenticator app that the sandbox stands in for. */
public final class SandboxAuthenticator implements OneTimeCodes {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  private final URI sandbox;

  public SandboxAuthenticator(URI sandbox) {
    this.sandbox = sandbox;
  }

  @Override
  public Shown shown(String login) {
    var shown = JSON.readTree(send(request(login).GET(), 200));
    return new Shown(shown.get("code").asString(), shown.get("seconds").asLong());
  }

  @Override
  public void take(String login, String secret) {
    send(
        request(login)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("secret", secret)))),
        204);
  }

  private HttpRequest.Builder request(String login) {
    return HttpRequest.newBuilder(sandbox.resolve("/authenticator/" + login)).timeout(PATIENCE);
  }

  private static String send(HttpRequest.Builder request, int expected) {
    try {
      var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() != expected) {
        throw new DriveFailure(
            "The sandbox's authenticator answered "
                + answer.statusCode()
                + " at "
                + answer.uri().getPath());
      }
      return answer.body();
    } catch (IOException e) {
      throw new DriveFailure("The sandbox shows no one-time codes", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DriveFailure("Interrupted while waiting for a one-time code", e);
    }
  }
}
