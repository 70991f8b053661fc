package dev.shiming.kit.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientTests {

  private static final TrustedProxies PROXIES =
      TrustedProxies.of(Set.of("127.0.0.1", "172.16.0.0/12", "::1"));

  @Test
  void aTrustedProxySpeaksForItsClient() {
    Client client = Client.of(request("127.0.0.1", "for=\"203.0.113.9:51234\""), PROXIES);
    assertThat(client.address()).isEqualTo("203.0.113.9");
    assertThat(client.port()).isEqualTo(51234);
  }

  @Test
  void addressesOfVersionSixComeInBrackets() {
    Client client = Client.of(request("127.0.0.1", "for=\"[2001:db8::1]:4711\""), PROXIES);
    assertThat(client.address()).isEqualTo("2001:db8::1");
    assertThat(client.port()).isEqualTo(4711);
  }

  @Test
  void nobodyElseMaySpeakForAClient() {
    Client client = Client.of(request("198.51.100.7", "for=203.0.113.9"), PROXIES);
    assertThat(client.address()).isEqualTo("198.51.100.7");
  }

  @Test
  void aProxyMayHaveAnyAddressOfATrustedRange() {
    assertThat(Client.of(request("172.18.0.7", "for=203.0.113.9"), PROXIES).address())
        .isEqualTo("203.0.113.9");
    assertThat(Client.of(request("172.32.0.7", "for=203.0.113.9"), PROXIES).address())
        .isEqualTo("172.32.0.7");
    assertThat(Client.of(request("0:0:0:0:0:0:0:1", "for=203.0.113.9"), PROXIES).address())
        .isEqualTo("203.0.113.9");
  }

  @Test
  void aNameIsNoProxy() {
    assertThatIllegalArgumentException().isThrownBy(() -> TrustedProxies.of(Set.of("web")));
  }

  @Test
  void nonsenseIsIgnored() {
    assertThat(Client.of(request("127.0.0.1", "for=unknown"), PROXIES).address())
        .isEqualTo("127.0.0.1");
  }

  private static MockHttpServletRequest request(String from, String forwarded) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(from);
    request.addHeader("Forwarded", forwarded);
    request.addHeader("User-Agent", "x".repeat(500));
    return request;
  }
}
