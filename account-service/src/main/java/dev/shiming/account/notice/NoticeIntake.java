package dev.shiming.account.notice;

import dev.shiming.kit.fact.FactTopics;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes notices in, from every service and from this one; one that came before changes nothing.
 * What is said to an official account is said to its people.
 */
@Component
class NoticeIntake {

  static final String TOPIC = "shiming.notice";

  private final Addressees addressees;
  private final JdbcClient jdbc;

  NoticeIntake(Addressees addressees, JdbcClient jdbc) {
    this.addressees = addressees;
    this.jdbc = jdbc;
  }

  @KafkaListener(id = "notice-intake", topics = TOPIC, idIsGroup = false)
  @Transactional
  public void on(@Payload NoticeFact fact) {
    Notice notice = fact.notice();
    List<String> people = addressees.of(fact.to());
    if (people.isEmpty()) {
      keep(notice.id(), fact.to(), notice);
    }
    people.forEach(person -> keep(idFor(person, notice), person, notice));
  }

  /** The same each time, so that a notice that comes twice is told once. */
  private static String idFor(String person, Notice notice) {
    byte[] both = (notice.id() + person).getBytes(StandardCharsets.US_ASCII);
    return UUID.nameUUIDFromBytes(both).toString();
  }

  private void keep(String id, String account, Notice notice) {
    NoticeSubject subject = notice.subject();
    jdbc.sql(
            """
            insert into notice (id, account, kind, service, subject_type, subject_id,
              subject_parent, title, reason, text, at, seen)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)
            on duplicate key update id = values(id)
            """)
        .params(
            Arrays.asList(
                id,
                account,
                notice.kind(),
                notice.service(),
                subject == null ? null : subject.type(),
                subject == null ? null : subject.id(),
                subject == null ? null : subject.parent(),
                notice.title(),
                notice.reason(),
                notice.text(),
                notice.at()))
        .update();
  }

  /** The topic that every service may write notices to. */
  @Configuration(proxyBeanMethods = false)
  static class Topic {
    @Bean
    NewTopics noticeFacts() {
      return FactTopics.passing(TOPIC);
    }
  }
}
