package dev.shiming.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The bare endpoint as a process of its own, with the flags that the site's services run under. */
final class Bare implements AutoCloseable {

  private static final int TRIES = 300;

  private final Process process;
  private final int port;

  private Bare(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static Bare start(Path page) throws IOException {
    int port = freePort();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                BareEndpoint.class.getName(),
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--spring.threads.virtual.enabled=true",
                "--page=" + page)
            .redirectErrorStream(true)
            .redirectOutput(page.resolveSibling("bare.log").toFile())
            .start();
    Bare bare = new Bare(process, port);
    bare.awaitFirstAnswer();
    return bare;
  }

  URI page() {
    return URI.create("http://127.0.0.1:" + port + "/page");
  }

  URI posts() {
    return URI.create("http://127.0.0.1:" + port + "/posts");
  }

  private void awaitFirstAnswer() throws IOException {
    HttpRequest request = HttpRequest.newBuilder(page()).timeout(Duration.ofSeconds(2)).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int n = 0; n < TRIES && process.isAlive(); n++) {
        try {
          if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException notYet) {
          TimeUnit.MILLISECONDS.sleep(100);
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    process.destroy();
    throw new IOException("the bare endpoint did not start");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
