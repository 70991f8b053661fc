package dev.shiming.account.verification.sms;

import dev.shiming.account.vault.IdentityIndex;
import dev.shiming.account.vault.IndexPurpose;
import dev.shiming.account.vault.KeyedMac;
import dev.shiming.account.verification.VerificationSettings;
import dev.shiming.account.verification.document.MainlandPhone;
import dev.shiming.kit.problem.FieldProblem;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes by SMS: one live code per subject, bound to the phone it went to, kept as a keyed MAC. A
 * code that was right stays right until it ends, so that a nickname can be corrected without a
 * second message. Nothing here asks whether a phone is used.
 */
@Service
public class SmsCodes {

  private static final String FIELD = "code";
  private static final int BOUND = 1_000_000;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final SecureRandom random = new SecureRandom();
  private final IdentityIndex index;
  private final Allowances allowances;
  private final VerificationSettings settings;
  private final JdbcClient jdbc;
  private final InstantSource time;

  SmsCodes(
      IdentityIndex index,
      Allowances allowances,
      VerificationSettings settings,
      JdbcClient jdbc,
      InstantSource time) {
    this.index = index;
    this.allowances = allowances;
    this.settings = settings;
    this.jdbc = jdbc;
    this.time = time;
  }

  /**
   * Makes a code and ends the one before.
   *
   * @throws dev.shiming.kit.problem.Problem 429 {@code limit.reached}
   */
  @Transactional
  public String make(String subject, MainlandPhone phone, String address) {
    Instant now = time.instant();
    requireSpacing(subject, now);
    take(subject, phone, address);
    String code = String.format("%06d", random.nextInt(BOUND));
    KeyedMac to = index.newest(IndexPurpose.SMS_TARGET, phone.value());
    KeyedMac mac = index.newest(IndexPurpose.SMS_CODE, bound(subject, phone, code));
    jdbc.sql(
            """
            update sms_code set key_id = ?, phone_mac = ?, code_mac = ?, left_attempts = ?,
              expires_at = ?, next_at = ?
            where subject = ?
            """)
        .params(
            mac.keyId(),
            to.hex(),
            mac.hex(),
            settings.codeAttempts(),
            now.plus(settings.codeLife()),
            now.plus(settings.codeSpacing()),
            subject)
        .update();
    return code;
  }

  /** The message did not leave, as far as is known: the person may ask again at once. */
  @Transactional
  public void allowAnother(String subject) {
    jdbc.sql("update sms_code set next_at = ? where subject = ?")
        .params(time.instant(), subject)
        .update();
  }

  /** Compares a typed code; a wrong one costs an attempt. Empty when it is right. */
  @Transactional
  public Optional<FieldProblem> check(String subject, MainlandPhone phone, @Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return refused("code.missing");
    }
    Optional<SmsCode> live =
        jdbc.sql("select * from sms_code where subject = ? for update")
            .param(subject)
            .query(SmsCode::of)
            .optional()
            .filter(code -> code.isFor(index.live(IndexPurpose.SMS_TARGET, phone.value())));
    if (live.isEmpty()) {
      return refused("code.none");
    }
    SmsCode code = live.get();
    if (code.expired(time.instant())) {
      return refused("code.expired");
    }
    if (code.leftAttempts() <= 0) {
      return refused("code.used-up");
    }
    String compact = typed.strip();
    return code.is(index.live(IndexPurpose.SMS_CODE, bound(subject, phone, compact)))
        ? Optional.empty()
        : wrong(subject, code.leftAttempts() - 1);
  }

  /** The registration that needed the code is done. */
  @Transactional
  public void forget(String subject) {
    jdbc.sql("delete from sms_code where subject = ?").param(subject).update();
  }

  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT2M")
  @Transactional
  public void forgetExpired() {
    jdbc.sql("delete from sms_code where expires_at < ? and next_at < ? limit 5000")
        .params(Instant.now().minus(HOUR), Instant.now())
        .update();
  }

  private Optional<FieldProblem> wrong(String subject, int left) {
    jdbc.sql("update sms_code set left_attempts = ? where subject = ?")
        .params(left, subject)
        .update();
    return left == 0
        ? refused("code.used-up")
        : Optional.of(new FieldProblem(FIELD, "code.wrong", Map.of("left", left)));
  }

  /** The row is made first: a lock on a row that is not there would lock its neighbours. */
  private void requireSpacing(String subject, Instant now) {
    jdbc.sql(
            """
            insert into sms_code
              (subject, key_id, phone_mac, code_mac, left_attempts, expires_at, next_at)
            values (?, 0, '', '', 0, ?, ?)
            on duplicate key update subject = values(subject)
            """)
        .params(subject, now, now)
        .update();
    Instant next =
        jdbc.sql("select * from sms_code where subject = ?")
            .param(subject)
            .query(SmsCode::of)
            .single()
            .nextAt();
    if (next.isAfter(now)) {
      throw Allowances.reached(Duration.between(now, next).plusMillis(999).toSeconds());
    }
  }

  private void take(String subject, MainlandPhone phone, String address) {
    allowances.take(
        new Allowance("code-subject-day", settings.codesPerSubjectDay(), DAY),
        IndexPurpose.LIMIT,
        subject);
    allowances.take(
        new Allowance("code-phone-hour", settings.codesPerPhoneHour(), HOUR),
        IndexPurpose.SMS_TARGET,
        phone.value());
    allowances.take(
        new Allowance("code-phone-day", settings.codesPerPhoneDay(), DAY),
        IndexPurpose.SMS_TARGET,
        phone.value());
    if (!address.isEmpty()) {
      allowances.take(
          new Allowance("code-address-hour", settings.codesPerAddressHour(), HOUR),
          IndexPurpose.LIMIT,
          address);
    }
  }

  private static String bound(String subject, MainlandPhone phone, String code) {
    return subject + '|' + phone.value() + '|' + code;
  }

  private static Optional<FieldProblem> refused(String code) {
    return Optional.of(FieldProblem.of(FIELD, code));
  }
}
