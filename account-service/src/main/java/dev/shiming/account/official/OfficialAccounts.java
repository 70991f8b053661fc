package dev.shiming.account.official;

import dev.shiming.kit.fact.FactTopics;
import dev.shiming.kit.outbox.FactOutbox;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Official accounts in the database; a change and its facts are one, under the lock of the row. */
@Repository
class OfficialAccounts {

  static final String AUTHORS = "shiming.member";
  static final String TOPIC = "shiming.official";

  private final JdbcClient jdbc;
  private final FactOutbox facts;

  OfficialAccounts(JdbcClient jdbc, FactOutbox facts) {
    this.jdbc = jdbc;
    this.facts = facts;
  }

  Optional<OfficialAccount> find(String account) {
    return jdbc.sql("select * from official_account where account = ?")
        .param(account)
        .query(OfficialAccount::of)
        .optional();
  }

  Optional<OfficialAccount> byHandle(String handle) {
    return jdbc.sql("select * from official_account where handle = ?")
        .param(handle)
        .query(OfficialAccount::of)
        .optional();
  }

  /** Adds an account without announcing it; that follows when all of it is there. */
  @Transactional(propagation = Propagation.MANDATORY)
  public long add(Opened opened, String avatar, Instant at) {
    var number = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into official_account
              (account, version, handle, name, kind, category, tagline, avatar, state, entity,
               operating_place, contact, announces, news, second_pair, opened_at)
            values (?, 0, ?, ?, ?, ?, ?, ?, 'active', ?, ?, ?, false, ?, false, ?)
            """)
        .params(
            Arrays.asList(
                opened.account(),
                opened.handle().text(),
                opened.name().text(),
                opened.kind().word(),
                opened.category().word(),
                opened.tagline(),
                avatar,
                opened.entity(),
                opened.operatingPlace(),
                opened.contact(),
                opened.news().word(),
                at))
        .update(number);
    return Optional.ofNullable(number.getKey()).orElseThrow().longValue();
  }

  /** Applies a change under the row's lock; what changes nothing announces nothing. */
  @Transactional
  public Optional<OfficialAccount> change(String account, UnaryOperator<OfficialAccount> act) {
    return jdbc.sql("select * from official_account where account = ? for update")
        .param(account)
        .query(OfficialAccount::of)
        .optional()
        .map(before -> saved(before, act.apply(before)));
  }

  private OfficialAccount saved(OfficialAccount before, OfficialAccount after) {
    if (after.version() != before.version()) {
      Agency agency = after.agency();
      jdbc.sql(
              """
              update official_account
              set version = ?, avatar = ?, state = ?, announces = ?, second_pair = ?,
                agency_code = ?, agency_name = ?, agency_at = ?, watch_on = '1970-01-01'
              where account = ?
              """)
          .params(
              Arrays.asList(
                  after.version(),
                  after.avatar(),
                  after.state().word(),
                  after.announces(),
                  after.secondPair(),
                  agency == null ? null : agency.code(),
                  agency == null ? null : agency.name(),
                  agency == null ? null : agency.checkedAt(),
                  after.account()))
          .update();
      announce(after);
    }
    return after;
  }

  private void announce(OfficialAccount account) {
    facts.put(AUTHORS, account.account(), account.version(), account.author());
    facts.put(TOPIC, account.account(), account.version(), fact(account));
  }

  private OfficialFact fact(OfficialAccount account) {
    return new OfficialFact(
        account.version(),
        account.account(),
        account.handle(),
        account.name(),
        account.kind(),
        account.category(),
        account.state(),
        account.announces(),
        account.news(),
        account.secondPair(),
        permissions(account.account()),
        seats(account.account()));
  }

  private List<OfficialFact.Permission> permissions(String account) {
    return jdbc.sql("select domain, until from official_domain where account = ? order by domain")
        .param(account)
        .query(
            (row, n) ->
                new OfficialFact.Permission(
                    Domain.of(row.getString("domain")).orElseThrow(),
                    row.getDate("until").toLocalDate()))
        .list();
  }

  private List<OfficialFact.Holder> seats(String account) {
    return jdbc.sql("select member, seat from official_seat where account = ? order by member")
        .param(account)
        .query(
            (row, n) ->
                new OfficialFact.Holder(
                    row.getString("member"), Seat.of(row.getString("seat")).orElseThrow()))
        .list();
  }

  /** Declares the topic of what official accounts may do. */
  @Configuration(proxyBeanMethods = false)
  static class Topic {

    @Bean
    NewTopics officialFacts() {
      return FactTopics.compacted(TOPIC);
    }
  }
}
