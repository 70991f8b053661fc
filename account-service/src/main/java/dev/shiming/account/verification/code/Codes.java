package dev.shiming.account.verification.code;

import dev.shiming.account.vault.IdentityIndex;
import dev.shiming.account.vault.IndexPurpose;
import dev.shiming.account.vault.KeyedMac;
import dev.shiming.kit.problem.FieldProblem;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes by SMS: one live code per kind and subject, bound to whom it went to, kept as a keyed MAC.
 * A code that was right stays right until it ends, so that another field can be corrected without a
 * second message.
 */
@Service
public class Codes {

  private static final int BOUND = 1_000_000;
  private static final Duration HOUR = Duration.ofHours(1);

  private final SecureRandom random = new SecureRandom();
  private final IdentityIndex index;
  private final Allowances allowances;
  private final JdbcClient jdbc;
  private final InstantSource time;

  Codes(IdentityIndex index, Allowances allowances, JdbcClient jdbc, InstantSource time) {
    this.index = index;
    this.allowances = allowances;
    this.jdbc = jdbc;
    this.time = time;
  }

  /**
   * Makes a code and ends the one before.
   *
   * @throws dev.shiming.kit.problem.Problem 429 {@code limit.reached}
   */
  @Transactional
  public String make(Receiver receiver, Terms terms, List<Use> uses) {
    Instant now = time.instant();
    requireSpacing(receiver, now);
    uses.forEach(allowances::take);
    String code = String.format("%06d", random.nextInt(BOUND));
    KeyedMac to = index.newest(IndexPurpose.SMS_TARGET, receiver.to());
    KeyedMac mac = index.newest(IndexPurpose.SMS_CODE, receiver.bound(code));
    jdbc.sql(
            """
            update sms_code set key_id = ?, phone_mac = ?, code_mac = ?, left_attempts = ?,
              expires_at = ?, next_at = ?
            where subject = ? and kind = ?
            """)
        .params(
            mac.keyId(),
            to.hex(),
            mac.hex(),
            terms.attempts(),
            now.plus(terms.life()),
            now.plus(terms.spacing()),
            receiver.subject(),
            receiver.kind().word())
        .update();
    return code;
  }

  /** The message did not leave, as far as is known: the person may ask again at once. */
  @Transactional
  public void allowAnother(Receiver receiver) {
    jdbc.sql("update sms_code set next_at = ? where subject = ? and kind = ?")
        .params(time.instant(), receiver.subject(), receiver.kind().word())
        .update();
  }

  /**
   * Compares a typed code. Empty when it is right; a wrong one costs an attempt, whatever becomes
   * of the caller's transaction.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Optional<FieldProblem> check(Receiver receiver, @Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return refused(receiver, "code.missing");
    }
    Optional<LiveCode> live =
        jdbc.sql("select * from sms_code where subject = ? and kind = ? for update")
            .params(receiver.subject(), receiver.kind().word())
            .query(LiveCode::of)
            .optional()
            .filter(code -> code.isFor(index.live(IndexPurpose.SMS_TARGET, receiver.to())));
    if (live.isEmpty()) {
      return refused(receiver, "code.none");
    }
    LiveCode code = live.get();
    if (code.expired(time.instant())) {
      return refused(receiver, "code.expired");
    }
    if (code.leftAttempts() <= 0) {
      return refused(receiver, "code.used-up");
    }
    return code.is(index.live(IndexPurpose.SMS_CODE, receiver.bound(typed.strip())))
        ? Optional.empty()
        : wrong(receiver, code.leftAttempts() - 1);
  }

  /** What needed the code is done. */
  @Transactional
  public void forget(Receiver.Kind kind, String subject) {
    jdbc.sql("delete from sms_code where subject = ? and kind = ?")
        .params(subject, kind.word())
        .update();
  }

  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT2M")
  @Transactional
  public void forgetExpired() {
    jdbc.sql("delete from sms_code where expires_at < ? and next_at < ? limit 5000")
        .params(Instant.now().minus(HOUR), Instant.now())
        .update();
  }

  private Optional<FieldProblem> wrong(Receiver receiver, int left) {
    jdbc.sql("update sms_code set left_attempts = ? where subject = ? and kind = ?")
        .params(left, receiver.subject(), receiver.kind().word())
        .update();
    return left == 0
        ? refused(receiver, "code.used-up")
        : Optional.of(
            new FieldProblem(receiver.kind().field(), "code.wrong", Map.of("left", left)));
  }

  /** The row is made first: a lock on a row that is not there would lock its neighbours. */
  private void requireSpacing(Receiver receiver, Instant now) {
    jdbc.sql(
            """
            insert into sms_code
              (subject, kind, key_id, phone_mac, code_mac, left_attempts, expires_at, next_at)
            values (?, ?, 0, '', '', 0, ?, ?)
            on duplicate key update subject = values(subject)
            """)
        .params(receiver.subject(), receiver.kind().word(), now, now)
        .update();
    Instant next =
        jdbc.sql("select * from sms_code where subject = ? and kind = ?")
            .params(receiver.subject(), receiver.kind().word())
            .query(LiveCode::of)
            .single()
            .nextAt();
    if (next.isAfter(now)) {
      throw Allowances.reached(Duration.between(now, next).plusMillis(999).toSeconds());
    }
  }

  private static Optional<FieldProblem> refused(Receiver receiver, String code) {
    return Optional.of(FieldProblem.of(receiver.kind().field(), code));
  }
}
