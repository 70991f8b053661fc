package dev.shiming.benchmarks;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Sends a bounded number of requests, a few at a time, and measures each. */
final class Load {

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /**
   * The same request {@code count} times by {@code atOnce} senders; the first tenth is not counted.
   */
  Timing repeat(HttpRequest request, int count, int atOnce) {
    send(IntStream.range(0, count / 10).mapToObj(n -> request).toList(), atOnce);
    return send(IntStream.range(0, count).mapToObj(n -> request).toList(), atOnce);
  }

  /** Each request once. */
  Timing send(List<HttpRequest> requests, int atOnce) {
    long began = System.nanoTime();
    try (var senders = Executors.newFixedThreadPool(atOnce)) {
      List<Future<Long>> times =
          requests.stream().map(request -> senders.submit(() -> timeOf(request))).toList();
      List<Long> nanos = new ArrayList<>(times.size());
      for (Future<Long> time : times) {
        nanos.add(time.get());
      }
      return Timing.of(nanos, System.nanoTime() - began);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }

  private long timeOf(HttpRequest request) throws IOException, InterruptedException {
    long began = System.nanoTime();
    var answer = client.send(request, BodyHandlers.ofByteArray());
    long took = System.nanoTime() - began;
    if (answer.statusCode() >= 300) {
      throw new IOException(request.uri() + " answered " + answer.statusCode());
    }
    return took;
  }
}
