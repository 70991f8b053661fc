package dev.shiming.account.profile;

import dev.shiming.account.name.AccountName;
import dev.shiming.kit.outbox.FactOutbox;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Profiles in the database; a change and its fact are one, under the lock of the row. */
@Repository
class Profiles {

  static final String TOPIC = "shiming.member";

  private static final Pattern ACCOUNT = Pattern.compile("[0-9a-f-]{36}");

  private final JdbcClient jdbc;
  private final FactOutbox facts;

  Profiles(JdbcClient jdbc, FactOutbox facts) {
    this.jdbc = jdbc;
    this.facts = facts;
  }

  /** What is no account id is nobody's; the database would not compare it with one. */
  Optional<Profile> find(String account) {
    if (!ACCOUNT.matcher(account).matches()) {
      return Optional.empty();
    }
    return jdbc.sql("select * from profile where account = ?")
        .param(account)
        .query(Profile::of)
        .optional();
  }

  /** Adds a member and gives them the next number. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Profile add(
      String account, AccountName nickname, Profile.State state, String avatar, Instant at) {
    var number = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into profile
              (account, version, nickname, skeleton, state, avatar, standing, joined_at)
            values (?, 1, ?, ?, ?, ?, 'good', ?)
            """)
        .params(account, nickname.text(), nickname.skeleton(), state.word(), avatar, at)
        .update(number);
    Profile added = find(account).orElseThrow();
    announce(added);
    return added;
  }

  /** Locks the row until the transaction ends; empty for an account that is no member. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Profile> lock(String account) {
    if (!ACCOUNT.matcher(account).matches()) {
      return Optional.empty();
    }
    return jdbc.sql("select * from profile where account = ? for update")
        .param(account)
        .query(Profile::of)
        .optional();
  }

  /** Stores a locked profile and announces it; what changes nothing announces nothing. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Profile save(Profile before, Profile after) {
    if (after.version() != before.version()) {
      jdbc.sql(
              """
              update profile
              set version = ?, nickname = ?, skeleton = ?, state = ?, reason = ?, picture = ?,
                cover = ?, tagline = ?, verified = ?
              where account = ?
              """)
          .params(
              Arrays.asList(
                  after.version(),
                  after.nickname(),
                  AccountName.kept(after.nickname()).skeleton(),
                  after.state().word(),
                  after.reason(),
                  after.picture(),
                  after.cover(),
                  after.tagline(),
                  after.verified(),
                  after.account()))
          .update();
      announce(after);
    }
    return after;
  }

  private void announce(Profile profile) {
    facts.put(TOPIC, profile.account(), profile.version(), profile.fact());
  }
}
