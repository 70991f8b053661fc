package dev.shiming.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TrustedForwardingTests {

  private static final String SAID = "for=\"203.0.113.9:51234\";proto=https;host=forum.example.org";

  private final TrustedForwarding forwarding =
      new TrustedForwarding(List.of("10.1.0.0/16", "2001:db8::7"));

  @Test
  void aProxyOfOursSaysWhoAsks() throws Exception {
    var seen = through("10.1.2.3");
    assertThat(seen.getRemoteAddr()).isEqualTo("203.0.113.9");
    assertThat(seen.getRemotePort()).isEqualTo(51234);
    assertThat(seen.getScheme()).isEqualTo("https");
    assertThat(seen.getServerName()).isEqualTo("forum.example.org");
    assertThat(through("2001:db8::7").getRemoteAddr()).isEqualTo("203.0.113.9");
  }

  @Test
  void nobodyElseIsBelieved() throws Exception {
    var seen = through("10.2.0.1");
    assertThat(seen.getRemoteAddr()).isEqualTo("10.2.0.1");
    assertThat(seen.getScheme()).isEqualTo("http");
    assertThat(seen.getServerName()).isEqualTo("localhost");
  }

  private ServletRequest through(String proxy) throws ServletException, IOException {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(proxy);
    request.addHeader("Forwarded", SAID);
    var seen = new AtomicReference<ServletRequest>(request);
    forwarding.doFilter(request, new MockHttpServletResponse(), (one, _) -> seen.set(one));
    return seen.get();
  }
}
