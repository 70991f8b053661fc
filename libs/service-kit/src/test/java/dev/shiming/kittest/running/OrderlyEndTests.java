package dev.shiming.kittest.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shiming.kit.security.Anyone;
import dev.shiming.kittest.KitTest;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@KitTest
class OrderlyEndTests {

  @Autowired ApplicationContext context;

  /** A request that takes as long as the test wants. */
  @RestController
  static class Slow {

    static final CountDownLatch arrived = new CountDownLatch(1);
    static final CountDownLatch goOn = new CountDownLatch(1);

    @Anyone
    @GetMapping("/api/slow")
    String slow() throws InterruptedException {
      arrived.countDown();
      return goOn.await(10, TimeUnit.SECONDS) ? "whole" : "too late";
    }
  }

  @Test
  void aServiceThatIsToldToEndTakesNothingNewAndAnswersWhatItTook() throws Exception {
    var service = NextInstance.start(context, Slow.class);
    var port = service.port();
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/slow"));
      var answer = http.sendAsync(request.build(), BodyHandlers.ofString());
      assertThat(Slow.arrived.await(10, TimeUnit.SECONDS)).isTrue();

      var ending = Thread.ofVirtual().start(service::close);
      await().atMost(Duration.ofSeconds(5)).until(() -> isClosed(port));
      assertThat(answer).isNotDone();
      Slow.goOn.countDown();

      assertThat(answer.get(5, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
      assertThat(answer.get().body()).isEqualTo("whole");
      assertThat(ending.join(Duration.ofSeconds(15))).isTrue();
    }
  }

  private static boolean isClosed(int port) throws Exception {
    try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return false;
    } catch (ConnectException closed) {
      return true;
    }
  }
}
