package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.Proves;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outside world misbehaves in each way it can: a clear answer in time, and one account. */
@AccountServiceTest
@Proves(value = "C3", part = "registers")
class GatewayFaultTests {

  private static final Duration IN_TIME = Duration.ofSeconds(8);

  @Autowired private Site site;
  @Autowired private JdbcClient jdbc;

  @ParameterizedTest
  @CsvSource({
    "carrier, phone, down, gateway.unavailable",
    "carrier, phone, error, gateway.unavailable",
    "carrier, phone, lying, gateway.contradiction",
    "carrier, identity-number, lying, gateway.contradiction",
    "identity, identity-number, down, gateway.unavailable",
    "identity, identity-number, error, gateway.unavailable",
    "identity, identity-number, lying, gateway.contradiction",
    "network-identity, network-number, down, gateway.unavailable",
    "network-identity, network-number, error, gateway.unavailable",
    "network-identity, network-number, lying, gateway.contradiction"
  })
  void aGatewayWithoutAnAnswerIsSaidInTimeAndNothingIsLost(
      String gateway, String method, String mode, String code) {
    String subject = Site.someone();
    Form form = form(subject, method);

    Sandbox.started()
        .during(
            gateway,
            mode,
            () -> {
              long start = System.nanoTime();
              Answer answer = site.register(subject, form);
              assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(IN_TIME);
              assertThat(answer.status()).isEqualTo(503);
              assertThat(answer.code()).isEqualTo(code);
            });
    assertThat(rowsOf(subject)).isZero();

    assertThat(site.register(subject, form).status()).isEqualTo(200);
    assertThat(rowsOf(subject)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "carrier, phone",
    "carrier, identity-number",
    "identity, identity-number",
    "network-identity, network-number"
  })
  void anAnswerThatIsLostAndRepeatedMakesOneAccount(String gateway, String method) {
    String subject = Site.someone();
    Form form = form(subject, method);

    Sandbox.started()
        .during(
            gateway,
            "twice",
            () -> assertThat(site.register(subject, form).status()).isEqualTo(200));

    assertThat(rowsOf(subject)).isEqualTo(1);
  }

  /** Every gateway is slow at once, so two of them stand in the way of an identity number. */
  @Test
  void slowGatewaysAreSaidInTimeAndNothingIsLost() {
    List<String> subjects = List.of(Site.someone(), Site.someone(), Site.someone());
    List<String> methods = List.of("phone", "identity-number", "network-number");
    List<Form> forms =
        IntStream.range(0, 3).mapToObj(i -> form(subjects.get(i), methods.get(i))).toList();
    String waiting = Site.someone();
    String phone = Site.phone();

    List<Answer> answers =
        whileAllAreSlow(
            List.of(
                () -> site.register(subjects.get(0), forms.get(0)),
                () -> site.register(subjects.get(1), forms.get(1)),
                () -> site.register(subjects.get(2), forms.get(2)),
                () -> site.requestCode(waiting, phone)));

    assertThat(answers).extracting(Answer::code).containsOnly("gateway.unavailable");
    assertThat(site.requestCode(waiting, phone).status()).isEqualTo(202);
    for (int i = 0; i < 3; i++) {
      assertThat(rowsOf(subjects.get(i))).isZero();
      assertThat(site.register(subjects.get(i), forms.get(i)).status()).isEqualTo(200);
    }
  }

  private static List<Answer> whileAllAreSlow(List<Supplier<Answer>> works) {
    List<String> gateways = List.of("sms", "carrier", "identity", "network-identity");
    gateways.forEach(gateway -> Sandbox.started().fault(gateway, "slow"));
    try (var threads = Executors.newFixedThreadPool(works.size())) {
      return works.stream()
          .map(work -> CompletableFuture.supplyAsync(() -> inTime(work), threads))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    } finally {
      gateways.forEach(gateway -> Sandbox.started().fault(gateway, "none"));
    }
  }

  private static Answer inTime(Supplier<Answer> work) {
    long start = System.nanoTime();
    Answer answer = work.get();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(IN_TIME);
    return answer;
  }

  @ParameterizedTest
  @CsvSource({"down", "error"})
  void aCodeThatDoesNotLeaveMayBeAskedForAgainAtOnce(String mode) {
    String subject = Site.someone();
    String phone = Site.phone();

    Sandbox.started()
        .during(
            "sms",
            mode,
            () -> {
              long start = System.nanoTime();
              assertThat(site.requestCode(subject, phone).code()).isEqualTo("gateway.unavailable");
              assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(IN_TIME);
            });

    assertThat(site.requestCode(subject, phone).status()).isEqualTo(202);
  }

  @Test
  void aMessageDeliveredTwiceCarriesOneCode() {
    String subject = Site.someone();
    String phone = Site.phone();

    Sandbox.started()
        .during(
            "sms",
            "twice",
            () -> assertThat(site.requestCode(subject, phone).status()).isEqualTo(202));

    assertThat(Sandbox.started().messagesFor(phone)).isEqualTo(2);
    assertThat(
            site.register(
                    subject, Form.byPhone(Site.nickname(), phone, Sandbox.started().codeFor(phone)))
                .status())
        .isEqualTo(200);
  }

  private Form form(String subject, String method) {
    return switch (method) {
      case "phone" -> {
        String phone = Site.phone();
        yield Form.byPhone(Site.nickname(), phone, site.code(subject, phone));
      }
      case "identity-number" -> {
        String phone = Site.phone();
        yield Form.byIdentityNumber(
            Site.nickname(), "林夏", Site.identityNumber(), phone, site.code(subject, phone));
      }
      default -> Form.byNetworkNumber(Site.nickname(), Site.networkNumber());
    };
  }

  private long rowsOf(String subject) {
    return jdbc.sql(
                """
            select (select count(*) from account where account = :a)
              + (select count(*) from profile where account = :a)
              + (select count(*) from verification where account = :a)
              + (select count(*) from agreement_acceptance where account = :a)
            """)
            .param("a", subject)
            .query(Long.class)
            .single()
        / 4;
  }
}
