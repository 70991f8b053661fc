package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What operators see of gateways and registrations: how things ended, and nobody. */
@AccountServiceTest
class CountsTests {

  @Autowired private Site site;
  @Autowired private MeterRegistry meters;

  @ParameterizedTest
  @CsvSource({
    "none, answered, registered",
    "down, failed, gateway.unavailable",
    "error, failed, gateway.unavailable",
    "slow, timed-out, gateway.unavailable",
    "lying, contradicted, gateway.contradiction"
  })
  void gatewaysAndAttemptsAreCountedByHowTheyEnd(String mode, String gateway, String attempt) {
    String subject = Site.someone();
    Form form = Form.byNetworkNumber(Site.nickname(), Site.networkNumber());
    double calls = calls(gateway);
    double attempts = attempts(attempt);

    Sandbox.started().during("network-identity", mode, () -> site.register(subject, form));

    assertThat(calls(gateway) - calls).isEqualTo(1);
    assertThat(attempts(attempt) - attempts).isEqualTo(1);
  }

  @Test
  void anAttemptRepeatedOrRefusedIsCountedAsSuch() {
    double repeated = attempts("repeated");
    double refused = attempts("registration.refused");
    String subject = Site.someone();
    Form form = Form.byNetworkNumber(Site.nickname(), Site.networkNumber());
    site.register(subject, form);
    site.register(subject, form);
    site.register(Site.someone(), Form.byNetworkNumber("", Site.networkNumber()));
    assertThat(attempts("repeated") - repeated).isEqualTo(1);
    assertThat(attempts("registration.refused") - refused).isEqualTo(1);
  }

  @Test
  void noTagNamesAnybody() {
    String nickname = Site.nickname();
    String number = Site.networkNumber();
    String subject = Site.someone();
    site.register(subject, Form.byNetworkNumber(nickname, number));
    String series =
        meters.getMeters().stream()
            .map(meter -> meter.getId().toString())
            .collect(Collectors.joining("\n"));
    assertThat(series)
        .contains("shiming.gateway.calls", "http.server.requests")
        .doesNotContain(nickname, number, subject);
  }

  private double calls(String outcome) {
    return meters
        .get("shiming.gateway.calls")
        .tags("gateway", "network-identity", "outcome", outcome)
        .timer()
        .count();
  }

  private double attempts(String outcome) {
    var counter = meters.find("shiming.registrations").tag("outcome", outcome).counter();
    return counter == null ? 0 : counter.count();
  }
}
