package dev.shiming.stack.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.shiming.embedded.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TunnelTests {

  @Test
  void theOtherEndAnswersUnderTheAddressOfThisOne() throws Exception {
    var part = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    part.createContext(
        "/",
        call -> {
          var host = call.getRequestHeaders().getFirst("Host").getBytes(StandardCharsets.UTF_8);
          call.sendResponseHeaders(200, host.length);
          call.getResponseBody().write(host);
          call.close();
        });
    part.start();
    try {
      var here = Ports.anyFree();
      Tunnel.open(here, URI.create("http://localhost:" + part.getAddress().getPort()));
      assertThat(get(here)).isEqualTo("localhost:" + here);
    } finally {
      part.stop(0);
    }
  }

  @Test
  void aPartThatIsAwayEndsTheConnection() {
    var here = Ports.anyFree();
    Tunnel.open(here, URI.create("http://localhost:" + Ports.anyFree()));
    assertThatThrownBy(() -> get(here)).isInstanceOf(IOException.class);
  }

  private static String get(int port) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var address = URI.create("http://localhost:" + port + "/");
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    }
  }
}
