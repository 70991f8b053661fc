package dev.shiming.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.shiming.web.SiteSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the door to Keycloak counts as closed. */
class KeycloakTests {

  private final AtomicInteger asked = new AtomicInteger();
  private final CountDownLatch ended = new CountDownLatch(1);
  private HttpServer realm;
  private volatile int lost;
  private volatile boolean late;

  @BeforeEach
  void start() throws IOException {
    realm = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    realm.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    realm.createContext("/", this::answer);
    realm.start();
  }

  @AfterEach
  void stop() {
    ended.countDown();
    realm.stop(0);
  }

  @Test
  void oneLostAnswerIsNotYetAClosedDoor() {
    lost = 1;
    assertThat(keycloak().answers()).isTrue();
  }

  @Test
  void oneLateAnswerIsNotYetAClosedDoor() {
    lost = 1;
    late = true;
    assertThat(keycloak().answers()).isTrue();
    assertThat(asked).hasValue(2);
  }

  @Test
  void whoNeverAnswersIsAwayAndThatIsSaidInTime() {
    lost = Integer.MAX_VALUE;
    late = true;
    var since = System.nanoTime();
    assertThat(keycloak().answers()).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void nobodyIsThere() {
    realm.stop(0);
    assertThat(keycloak().answers()).isFalse();
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (asked.incrementAndGet() <= lost) {
      if (late) {
        awaitTheEnd();
      }
      exchange.close();
      return;
    }
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  private void awaitTheEnd() {
    try {
      ended.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Keycloak keycloak() {
    var address = URI.create("http://127.0.0.1:" + realm.getAddress().getPort());
    return new Keycloak(
        new SiteSettings(
            URI.create("http://localhost"),
            address,
            address,
            URI.create("http://localhost:8084"),
            "web",
            "secret",
            ZoneId.of("Asia/Shanghai"),
            new SiteSettings.Operator("", "", "", "", "")),
        Clock.systemUTC());
  }
}
