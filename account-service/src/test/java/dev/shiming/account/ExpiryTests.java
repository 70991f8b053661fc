package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.account.identity.ExpiryWatch;
import dev.shiming.kit.time.ChinaTime;
import dev.shiming.testkit.Proves;
import dev.shiming.testkit.StatementCount;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A verification ends: told before, once, and then the member verifies again before writing. */
@AccountServiceTest
@Proves(value = "C3", part = "expiry")
class ExpiryTests {

  @Autowired private Site site;
  @Autowired private ExpiryWatch watch;
  @Autowired private MovableTime time;
  @Autowired private JdbcClient jdbc;
  @Autowired private StatementCount statements;

  private String phone;
  private String member;
  private KeptIdentity kept;
  private LocalDate last;

  @BeforeEach
  void aMemberByPhone() {
    phone = Site.phone();
    member = site.memberWith(phone);
    kept = new KeptIdentity(jdbc, member);
    last = ChinaTime.today(time).plus(Period.ofYears(2));
  }

  @Test
  @Proves(value = "C2", part = "reverify")
  void theMemberIsToldTwiceBeforeAndOnceAfterAndThenIsUnverified() {
    on(last.minusDays(31));
    assertThat(kept.told()).isEmpty();
    on(last.minusDays(29));
    on(last.minusDays(28));
    assertThat(kept.told()).containsExactly("identity-ending " + last);
    on(last.minusDays(6));
    on(last);
    assertThat(kept.told()).containsExactly("identity-ending " + last, "identity-ending " + last);
    assertThat(verified()).isTrue();

    on(last.plusDays(1));
    on(last.plusDays(2));

    assertThat(kept.told())
        .containsExactly(
            "identity-ending " + last, "identity-ending " + last, "identity-ended " + last);
    assertThat(verified()).isFalse();
    Site.await(() -> standing().equals("unverified"));

    assertThat(site.verify(member, Form.again(phone, site.code(member, phone))).status())
        .isEqualTo(204);
    assertThat(verified()).isTrue();
    Site.await(() -> standing().equals("good"));
  }

  @Test
  void aDecisionAboutTheMemberStandsWhateverIsVerified() {
    jdbc.sql("update profile set standing = 'muted', version = version + 1 where account = ?")
        .param(member)
        .update();
    on(last.plusDays(1));
    Site.await(() -> standing().equals("muted"));
    assertThat(site.verify(member, Form.again(phone, site.code(member, phone))).status())
        .isEqualTo(204);
    Site.await(() -> Facts.of("shiming.member", member).size() == 3);
    assertThat(standing()).isEqualTo("muted");
  }

  @Test
  void asLongAsOneVerificationHoldsTheMemberIsVerified() {
    Form stepUp = Form.again(phone, site.code(member, phone)).named("林夏", Site.identityNumber());
    assertThat(site.verify(member, stepUp).status()).isEqualTo(204);
    on(last.plusDays(1));
    assertThat(kept.told()).isEmpty();
    assertThat(verified()).isTrue();
  }

  @Test
  void twoWatchesAtOnceTellItOnce() {
    time.later(
        until(last.plusDays(1)),
        () ->
            CompletableFuture.allOf(
                    CompletableFuture.runAsync(watch::round),
                    CompletableFuture.runAsync(watch::round))
                .join());
    assertThat(kept.told()).containsExactly("identity-ended " + last);
  }

  @Test
  void aCrashInTheMiddleLeavesNothingHalf() {
    jdbc.sql("rename table notice to notice_elsewhere").update();
    try {
      on(last.plusDays(1));
    } finally {
      jdbc.sql("rename table notice_elsewhere to notice").update();
    }
    assertThat(verified()).isTrue();
    on(last.plusDays(1));
    assertThat(verified()).isFalse();
    assertThat(kept.told()).containsExactly("identity-ended " + last);
  }

  @Test
  void membersThatNothingHappensToCostNothing() {
    site.member(Site.nickname());
    watch.round();
    assertThat(statements.of(watch::round)).isEqualTo(1);
  }

  @Test
  void theStateIsSaidBeforeTheWatchHasLooked() {
    assertThat(site.identity(member)).containsExactly("phone phone valid");
    time.later(
        until(last.minusDays(5)),
        () -> assertThat(site.identity(member)).containsExactly("phone phone expiring"));
    time.later(
        until(last.plusDays(1)),
        () -> assertThat(site.identity(member)).containsExactly("phone phone expired"));
  }

  private void on(LocalDate day) {
    time.later(until(day), watch::round);
  }

  /** Noon of that day, from now on. */
  private static Duration until(LocalDate day) {
    return Duration.between(Instant.now(), ChinaTime.startOf(day).plus(Duration.ofHours(12)));
  }

  private boolean verified() {
    return jdbc.sql("select verified from profile where account = ?")
        .param(member)
        .query(Boolean.class)
        .single();
  }

  private String standing() {
    List<String> told =
        Facts.of("shiming.member", member).stream()
            .map(fact -> fact.get("standing").asString())
            .toList();
    return told.getLast();
  }
}
