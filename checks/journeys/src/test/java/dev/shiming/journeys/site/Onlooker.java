package dev.shiming.journeys.site;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * Somebody without a session who looks at a page again and again until it says something, or does
 * not say it any more.
 */
public record Onlooker(URI page, String words) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LOOK_EVERY = Duration.ofMillis(20);
  private static final Executor ASIDE = Thread::startVirtualThread;
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  public static Onlooker at(String path, String words) {
    return new Onlooker(RunningSite.shared().addresses().web().resolve(path), words);
  }

  /** Begins to look; the answer is when the page that says it had arrived. */
  public CompletableFuture<Instant> watch() {
    return CompletableFuture.supplyAsync(() -> until(true), ASIDE);
  }

  /** Begins to look; the answer is when the page that does not say it any more had arrived. */
  public CompletableFuture<Instant> watchForTheEnd() {
    return CompletableFuture.supplyAsync(() -> until(false), ASIDE);
  }

  private Instant until(boolean there) {
    var request = HttpRequest.newBuilder(page).timeout(PATIENCE).build();
    var end = Instant.now().plus(PATIENCE);
    try {
      while (Instant.now().isBefore(end)) {
        var seen = CLIENT.send(request, BodyHandlers.ofString()).body().contains(words);
        if (seen == there) {
          return Instant.now();
        }
        LockSupport.parkNanos(LOOK_EVERY.toNanos());
      }
      throw new CompletionException(
          new TimeoutException(page + (there ? " never said " : " still says ") + words));
    } catch (IOException lost) {
      throw new CompletionException(lost);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CompletionException(stopped);
    }
  }
}
