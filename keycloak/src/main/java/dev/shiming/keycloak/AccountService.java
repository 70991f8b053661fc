package dev.shiming.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.keycloak.util.JsonSerialization;

/**
 * The only place an identity goes to from here; waits so long that a page still answers in 10 s.
 */
final class AccountService {
  private static final Logger LOG = Logger.getLogger(AccountService.class);
  private static final Duration LOOK = Duration.ofSeconds(2);
  private static final Duration ACT = Duration.ofMillis(8_500);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(LOOK)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final URI base;

  AccountService(URI base) {
    this.base = base;
  }

  /** The agreement in force. */
  Answer agreement() {
    return ask(request("/api/agreement").GET(), LOOK);
  }

  /**
   * Whether the subject is registered: accepted when it is, refused with {@code not-found} when
   * not.
   */
  Answer registration(String subject, String token) {
    return ask(
        request("/registrations/" + subject).header("Authorization", "Bearer " + token), LOOK);
  }

  Answer sendCode(String subject, String token, CodeRequest code) {
    return act("POST", "/registrations/" + subject + "/codes", token, code);
  }

  Answer register(String subject, String token, Registration registration) {
    return act("PUT", "/registrations/" + subject, token, registration);
  }

  Answer verify(String subject, String token, IdentityProof proof) {
    return act("POST", "/registrations/" + subject + "/verifications", token, proof);
  }

  Answer changePhone(String subject, String token, IdentityProof proof) {
    return act("PUT", "/registrations/" + subject + "/phone", token, proof);
  }

  private Answer act(String method, String path, String token, Record body) {
    return ask(
        request(path).header("Authorization", "Bearer " + token).method(method, json(body)), ACT);
  }

  private HttpRequest.Builder request(String path) {
    String address = base.toString();
    String prefix = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    return HttpRequest.newBuilder(URI.create(prefix + path))
        .header("Accept", "application/json, application/problem+json")
        .header("Content-Type", "application/json");
  }

  private static BodyPublisher json(Record body) {
    try {
      return BodyPublishers.ofByteArray(JsonSerialization.writeValueAsBytes(body));
    } catch (IOException impossible) {
      throw new IllegalStateException("A record of texts was not written as JSON");
    }
  }

  /** Logs status and kind of failure only: addresses name a subject, bodies an identity. */
  private Answer ask(HttpRequest.Builder request, Duration limit) {
    CompletableFuture<HttpResponse<byte[]>> exchange =
        http.sendAsync(request.build(), BodyHandlers.ofByteArray());
    try {
      HttpResponse<byte[]> response = exchange.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      Answer answer = Answer.of(response.statusCode(), response.body());
      if (answer instanceof Answer.Unavailable) {
        LOG.warnf("account-service answered %d, which helps nobody here", response.statusCode());
      }
      return answer;
    } catch (TimeoutException late) {
      exchange.cancel(true);
      LOG.warnf("account-service did not answer within %d ms", limit.toMillis());
    } catch (ExecutionException failed) {
      LOG.warnf("account-service is not reached: %s", kind(failed));
    } catch (InterruptedException stopped) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
    }
    return new Answer.Unavailable();
  }

  private static String kind(ExecutionException failed) {
    Throwable cause = failed.getCause();
    return (cause == null ? failed : cause).getClass().getSimpleName();
  }
}
