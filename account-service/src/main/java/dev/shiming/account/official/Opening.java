package dev.shiming.account.official;

import dev.shiming.kit.member.AvatarSeed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens an official account, or takes an opening back. */
@Service
public class Opening {

  private final OfficialAccounts accounts;
  private final Seats seats;
  private final Findings findings;
  private final JdbcClient jdbc;
  private final InstantSource time;

  Opening(
      OfficialAccounts accounts,
      Seats seats,
      Findings findings,
      JdbcClient jdbc,
      InstantSource time) {
    this.accounts = accounts;
    this.seats = seats;
    this.findings = findings;
    this.jdbc = jdbc;
    this.time = time;
  }

  /** Makes the account with its owner, its checks and its facts, in the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void open(Opened opened) {
    Instant now = time.instant();
    String avatar = Objects.requireNonNullElseGet(opened.avatar(), AvatarSeed::random);
    long number = accounts.add(opened, avatar, now);
    parts(opened.name().skeleton(), number);
    seats.give(opened.account(), opened.owner(), Seat.OWNER, now);
    findings.keep(opened);
    accounts.change(opened.account(), one -> one.signedWith(opened.agency()).touched());
  }

  /** Takes back what opened it: badge and picture are gone, the name stays taken. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void suspend(String account) {
    accounts.change(account, one -> one.showing(AvatarSeed.random()).in(OfficialState.SUSPENDED));
  }

  /** Each ending of the name, in whole characters. */
  private void parts(String skeleton, long number) {
    Set<String> parts = new LinkedHashSet<>();
    for (int i = 0; i < skeleton.length(); i = skeleton.offsetByCodePoints(i, 1)) {
      parts.add(skeleton.substring(i));
    }
    parts.forEach(
        part ->
            jdbc.sql("insert into official_name_part (part, official) values (?, ?)")
                .params(part, number)
                .update());
  }
}
