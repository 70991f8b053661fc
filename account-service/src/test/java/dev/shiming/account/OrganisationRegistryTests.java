package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.shiming.account.organisation.Authority;
import dev.shiming.account.organisation.Organisation;
import dev.shiming.account.organisation.OrganisationRegistry;
import dev.shiming.account.organisation.UnifiedCode;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The registry of organisations, asked over HTTP as the application for an account asks it. */
@AccountServiceTest
@ExtendWith(OutputCaptureExtension.class)
class OrganisationRegistryTests {

  private static final Duration IN_TIME = Duration.ofSeconds(8);

  private final String contact = Site.phone();
  private final UnifiedCode code = new UnifiedCode(Site.organisation(contact));
  private final String reference = "application-" + Site.next();
  private final String account = Site.someone();

  @Autowired private OrganisationRegistry registry;
  @Autowired private Site site;
  @Autowired private MovableTime time;
  @Autowired private MeterRegistry meters;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  @ParameterizedTest
  @CsvSource({"91, ENTERPRISE", "11, GOVERNMENT", "12, MEDIA", "52, ORGANISATION"})
  void anOrganisationIsFoundWithWhatIsOnRecord(String beginning, Organisation.Kind kind) {
    var asked = new UnifiedCode(Site.organisation(beginning + "990104", contact, '0'));

    Organisation found = registry.find(asked).orElseThrow();

    assertThat(found.code()).isEqualTo(asked);
    assertThat(found.kind()).isEqualTo(kind);
    assertThat(found.active()).isTrue();
    assertThat(found.name()).startsWith("沙盒市");
    assertThat(found.place()).startsWith("沙盒市");
    assertThat(found.scope()).isNotBlank();
    assertThat(found.contactHint()).isEqualTo("199****" + contact.substring(7));
    assertThat(found.related()).isEmpty();
    assertThat(found.receipt()).isNotBlank();
  }

  @Test
  void relatedOrganisationsNameEachOther() {
    var one = new UnifiedCode(Site.organisation("91990104", contact, '1'));

    var other = registry.find(one).orElseThrow().related().getFirst();

    var found = registry.find(other.code()).orElseThrow();
    assertThat(found.name()).isEqualTo(other.name());
    assertThat(found.related()).extracting(Organisation.Related::code).containsExactly(one);
  }

  @Test
  void aRevokedOrganisationIsFoundAndAnUnknownOneIsNot() {
    var revoked = new UnifiedCode(Site.organisation("91990101", contact, 'X'));
    var unknown = new UnifiedCode(Site.organisation("91110101", contact, '0'));

    assertThat(registry.find(revoked).orElseThrow().active()).isFalse();
    assertThat(registry.find(unknown)).isEmpty();
  }

  @Test
  void whoeverVerifiedWithTheContactsPhoneMayAct() {
    assertThat(registry.confirms(code, site.memberWith(contact))).isEqualTo(Authority.YES);
    assertThat(registry.confirms(code, site.memberWith(Site.phone()))).isEqualTo(Authority.NO);
  }

  /** Two receipts: the register of identity numbers gave the first, the carrier the second. */
  @Test
  void everyReceiptOfAVerificationIsHandedOn() {
    site.register(
        account,
        Form.byIdentityNumber(
            Site.nickname(), "林夏", Site.identityNumber(), contact, site.code(account, contact)));

    assertThat(registry.confirms(code, account)).isEqualTo(Authority.YES);
  }

  @Test
  void onlyTheNewestVerificationCounts() {
    String member = site.memberWith(contact);

    jdbc.sql(
            """
            insert into verification (account, method, assurance, provider, receipt, verified_at)
            values (?, 'network-number', 'network', 'network-identity', 'another', ?)
            """)
        .params(member, time.instant().plusSeconds(1))
        .update();

    assertThat(registry.confirms(code, member)).isEqualTo(Authority.UNKNOWN);
  }

  @Test
  void whoeverVerifiedWithoutAPhoneOrNotAtAllIsUnknownToTheRegistry() {
    site.register(account, Form.byNetworkNumber(Site.nickname(), Site.networkNumber()));

    assertThat(registry.confirms(code, account)).isEqualTo(Authority.UNKNOWN);
    assertThat(registry.confirms(code, Site.someone())).isEqualTo(Authority.UNKNOWN);
  }

  @Test
  void theCodeThatWentToTheContactProvesTheAuthority() {
    var sent = registry.sendCode(reference, account, code);
    assertThat(sent.retryAfterSeconds()).isEqualTo(60);
    assertThat(sent.validSeconds()).isEqualTo(1800);
    String right = Sandbox.started().codeFor(contact);

    assertThat(prove(wrong(right))).isEqualTo("code.wrong");
    assertThat(prove(" " + right + " ")).isEmpty();
    assertThat(prove(right)).isEmpty();
    registry.done(reference);
    assertThat(prove(right)).isEqualTo("code.none");
  }

  @Test
  void theContactReadsInBothLanguagesWhatTheCodeOpens() {
    registry.sendCode(reference, account, code);

    assertThat(Sandbox.started().textFor(contact))
        .startsWith("【实名】验证码 " + Sandbox.started().codeFor(contact))
        .contains("官方账号", "请勿转给", "opens an official account", "Do not pass it on")
        .contains("（" + code + "）", "organisation, " + code, "30 分钟", "30 minutes");
  }

  @Test
  void aCodeIsForOneApplicationAndOneOrganisation() {
    registry.sendCode(reference, account, code);
    String right = Sandbox.started().codeFor(contact);
    var another = new UnifiedCode(Site.organisation(contact));

    assertThat(problem(registry.prove(reference + "1", code, right))).isEqualTo("code.none");
    assertThat(problem(registry.prove(reference, another, right))).isEqualTo("code.none");
    assertThat(prove(null)).isEqualTo("code.missing");
    assertThat(prove("  ")).isEqualTo("code.missing");
    assertThat(prove(right)).isEmpty();
  }

  @Test
  void aCodeLivesHalfAnHourAndFiveAttempts() {
    registry.sendCode(reference, account, code);
    String right = Sandbox.started().codeFor(contact);

    time.later(Duration.ofMinutes(29), () -> assertThat(prove(right)).isEmpty());
    time.later(Duration.ofMinutes(30), () -> assertThat(prove(right)).isEqualTo("code.expired"));
    for (int left = 4; left > 0; left--) {
      assertThat(registry.prove(reference, code, wrong(right)))
          .contains(new FieldProblem("contactCode", "code.wrong", Map.of("left", left)));
    }
    assertThat(prove(wrong(right))).isEqualTo("code.used-up");
    assertThat(prove(right)).isEqualTo("code.used-up");
  }

  @Test
  void anAttemptCountsEvenWhereTheCallersTransactionEndsBadly() {
    registry.sendCode(reference, account, code);
    String right = Sandbox.started().codeFor(contact);

    transaction.executeWithoutResult(
        status -> {
          prove(wrong(right));
          status.setRollbackOnly();
        });

    assertThat(registry.prove(reference, code, wrong(right)).orElseThrow().args())
        .isEqualTo(Map.of("left", 3));
  }

  @Test
  void anotherCodeWaitsItsTurnAndEndsTheOneBefore() {
    registry.sendCode(reference, account, code);
    String first = Sandbox.started().codeFor(contact);

    assertThat(refusal(() -> registry.sendCode(reference, account, code)))
        .isEqualTo("limit.reached");
    time.later(
        Duration.ofSeconds(61),
        () -> {
          registry.sendCode(reference, account, code);
          String second = Sandbox.started().codeFor(contact);
          assertThat(prove(first)).isEqualTo(first.equals(second) ? "" : "code.wrong");
          assertThat(prove(second)).isEmpty();
        });
  }

  @Test
  void oneApplicationGetsOnlySoManyCodes() {
    for (int i = 0; i < 5; i++) {
      time.later(Duration.ofSeconds(61L * i), () -> registry.sendCode(reference, account, code));
    }
    time.later(
        Duration.ofSeconds(61 * 5),
        () -> {
          assertThat(refusal(() -> registry.sendCode(reference, account, code)))
              .isEqualTo("limit.reached");
          registry.sendCode(reference + "1", account, code);
        });
  }

  @Test
  void oneOrganisationGetsOnlySoManyCodes() {
    for (int i = 0; i < 10; i++) {
      registry.sendCode(reference + i, Site.someone(), code);
    }
    assertThat(refusal(() -> registry.sendCode(reference, account, code)))
        .isEqualTo("limit.reached");
    assertThat(Sandbox.started().messagesFor(contact)).isEqualTo(10);
  }

  @Test
  void oneAccountSendsOnlySoManyCodes() {
    for (int i = 0; i < 10; i++) {
      registry.sendCode(reference + i, account, new UnifiedCode(Site.organisation(contact)));
    }
    assertThat(refusal(() -> registry.sendCode(reference, account, code)))
        .isEqualTo("limit.reached");
    registry.sendCode(reference, Site.someone(), code);
  }

  @ParameterizedTest
  @CsvSource({
    "down, gateway.unavailable, failed",
    "error, gateway.unavailable, failed",
    "slow, gateway.unavailable, timed-out",
    "lying, gateway.contradiction, contradicted"
  })
  void aRegistryWithoutAnAnswerIsSaidInTimeAndCounted(String mode, String said, String outcome) {
    String member = site.memberWith(contact);
    double before = calls(outcome);

    Sandbox.started()
        .during(
            "registry",
            mode,
            () -> {
              var other =
                  CompletableFuture.supplyAsync(
                      () -> inTime(() -> registry.confirms(code, member)));
              assertThat(inTime(() -> registry.find(code))).isEqualTo(said);
              assertThat(other.join()).isEqualTo(said);
            });

    assertThat(calls(outcome) - before).isEqualTo(2);
    assertThat(registry.find(code)).isPresent();
    assertThat(registry.confirms(code, member)).isEqualTo(Authority.YES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"down", "error"})
  void aCodeThatDoesNotLeaveMayBeAskedForAgainAtOnce(String mode) {
    Sandbox.started()
        .during(
            "registry",
            mode,
            () ->
                assertThat(inTime(() -> registry.sendCode(reference, account, code)))
                    .isEqualTo("gateway.unavailable"));

    registry.sendCode(reference, account, code);
    assertThat(prove(Sandbox.started().codeFor(contact))).isEmpty();
  }

  @Test
  void aRegistryThatReachesNobodyContradictsThatItFoundThem() {
    var unknown = new UnifiedCode(Site.organisation("91110101", contact, '0'));

    assertThat(refusal(() -> registry.sendCode(reference, account, unknown)))
        .isEqualTo("gateway.contradiction");
  }

  @Test
  void anAnswerThatIsLostAndRepeatedIsOne() {
    String member = site.memberWith(contact);
    int before = Sandbox.started().messagesFor(contact);

    Sandbox.started()
        .during(
            "registry",
            "twice",
            () -> {
              assertThat(registry.find(code)).isPresent();
              assertThat(registry.confirms(code, member)).isEqualTo(Authority.YES);
              registry.sendCode(reference, member, code);
            });

    assertThat(Sandbox.started().messagesFor(contact) - before).isEqualTo(1);
    assertThat(prove(Sandbox.started().codeFor(contact))).isEmpty();
  }

  @Test
  void nobodyAsksInsideATransaction() {
    transaction.executeWithoutResult(
        status ->
            assertThatThrownBy(() -> registry.find(code))
                .isInstanceOf(IllegalStateException.class));
  }

  @Test
  void nothingOfAContactCanBeReadAnywhere(CapturedOutput log) {
    registry.find(code);
    registry.confirms(code, site.memberWith(contact));
    Sandbox.started().during("registry", "error", () -> refusal(() -> registry.find(code)));
    registry.sendCode(reference, account, code);
    prove("000000");
    registry.sendCode(reference + "1", account, code);

    var secrets =
        List.of(
            contact,
            "+86" + contact,
            "199****" + contact.substring(7),
            Sandbox.started().textFor(contact));
    var places = Traces.everything(jdbc);
    Facts.all("shiming.member").forEach(fact -> places.add("topic " + fact.body()));
    places.add("log " + log.getAll());
    assertThat(Traces.found(Traces.of(secrets), places)).isEmpty();
    assertThat(
            jdbc.sql("select count(*) from sms_code where kind = 'contact' and subject = ?")
                .param(reference)
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  private String prove(@Nullable String typed) {
    return problem(registry.prove(reference, code, typed));
  }

  private static String problem(Optional<FieldProblem> found) {
    found.ifPresent(problem -> assertThat(problem.field()).isEqualTo("contactCode"));
    return found.map(FieldProblem::code).orElse("");
  }

  private static String inTime(Runnable work) {
    long start = System.nanoTime();
    String refusal = refusal(work);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(IN_TIME);
    return refusal;
  }

  private static String refusal(Runnable work) {
    Problem refused = catchThrowableOfType(Problem.class, work::run);
    assertThat(refused).isNotNull();
    return refused.code();
  }

  private double calls(String outcome) {
    return meters
        .get("shiming.gateway.calls")
        .tags("gateway", "registry", "outcome", outcome)
        .timer()
        .count();
  }

  private static String wrong(String code) {
    return code.equals("123456") ? "654321" : "123456";
  }
}
