package dev.shiming.account.origin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives tickets for the origin and takes each of them once. */
@Service
public class Tickets {

  private static final Duration VALID = Duration.ofMinutes(10);
  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final OriginSettings settings;
  private final JdbcClient jdbc;
  private final InstantSource time;

  Tickets(OriginSettings settings, JdbcClient jdbc, InstantSource time) {
    this.settings = settings;
    this.jdbc = jdbc;
    this.time = time;
  }

  /** Gives the right to an act to whoever knows the address. */
  @Transactional
  public TicketAddress issue(Ticket ticket) {
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    jdbc.sql(
            """
            insert into ticket (hash, act, reference, detail, account, back, expires_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                hash(text),
                ticket.act().word(),
                ticket.reference(),
                ticket.detail(),
                ticket.account(),
                ticket.back(),
                time.instant().plus(VALID)))
        .update();
    return new TicketAddress(settings.origin() + ticket.act().path(text));
  }

  /** The ticket, which nobody can use again; of two at once one gets it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Ticket> take(Act act, String text) {
    byte[] hash = hash(text);
    Optional<Ticket> found =
        jdbc.sql(
                """
                select * from ticket where hash = ? and act = ? and expires_at > ? for update
                """)
            .params(hash, act.word(), time.instant())
            .query(Ticket::of)
            .optional();
    found.ifPresent(taken -> jdbc.sql("delete from ticket where hash = ?").param(hash).update());
    return found;
  }

  /** The page of web to go to, such as {@code http://localhost:8080/studio?name=ended}. */
  public String leadingTo(String path, String what, String outcome) {
    return settings.site() + path + "?" + what + "=" + outcome;
  }

  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT2M")
  @Transactional
  public void forgetExpired() {
    jdbc.sql("delete from ticket where expires_at < ? limit 5000").param(time.instant()).update();
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
