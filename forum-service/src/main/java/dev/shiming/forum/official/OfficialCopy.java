package dev.shiming.forum.official;

import dev.shiming.kit.fact.FactTopics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The copy that the forum keeps of {@code shiming.official}: the newest version wins with all its
 * seats, whatever the order.
 */
@Component
class OfficialCopy {

  static final String TOPIC = "shiming.official";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  OfficialCopy(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The account's row stays locked until the end, so two versions never mix their seats. */
  @KafkaListener(id = "officials", topics = TOPIC, idIsGroup = false)
  @Transactional
  public void on(@Payload OfficialFact fact) {
    Official told = fact.official();
    Map<String, Seat> seats = fact.seated();
    if (keep(fact.version(), told)) {
      jdbc.sql("delete from official_seat where account = ?").param(told.account()).update();
      seat(told.account(), seats);
    }
  }

  /** False when what is kept is newer. */
  private boolean keep(long version, Official told) {
    List<Object> row = new ArrayList<>();
    row.add(told.account());
    row.add(version);
    row.add(told.handle());
    row.add(told.name());
    row.add(told.kind().name());
    row.add(told.category() == null ? "" : told.category());
    row.add(told.state().name());
    row.add(told.announces());
    row.add(told.news().name());
    row.add(told.secondPair());
    row.add(json.writeValueAsString(told.domains()));
    jdbc.sql(
            """
            insert into official (account, version, handle, name, kind, category, state, announces,
              news, second_pair, domains)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on duplicate key update
              handle = if(values(version) > version, values(handle), handle),
              name = if(values(version) > version, values(name), name),
              kind = if(values(version) > version, values(kind), kind),
              category = if(values(version) > version, values(category), category),
              state = if(values(version) > version, values(state), state),
              announces = if(values(version) > version, values(announces), announces),
              news = if(values(version) > version, values(news), news),
              second_pair = if(values(version) > version, values(second_pair), second_pair),
              domains = if(values(version) > version, values(domains), domains),
              version = greatest(version, values(version))
            """)
        .params(row)
        .update();
    return jdbc.sql("select version from official where account = ?")
            .param(told.account())
            .query(Long.class)
            .single()
        == version;
  }

  private void seat(String account, Map<String, Seat> seats) {
    seats.forEach(
        (member, seat) ->
            jdbc.sql("insert into official_seat (account, member, seat) values (?, ?, ?)")
                .params(account, member, seat.name())
                .update());
  }

  /** Declares the topic that account-service writes. */
  @Configuration(proxyBeanMethods = false)
  static class Topic {

    @Bean
    NewTopics officialTopic() {
      return FactTopics.compacted(TOPIC);
    }
  }
}
