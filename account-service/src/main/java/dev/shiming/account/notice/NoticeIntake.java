package dev.shiming.account.notice;

import dev.shiming.kit.fact.FactTopics;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.stereotype.Component;

/** Takes notices in, from every service and from this one; one that came before changes nothing. */
@Component
class NoticeIntake {

  static final String TOPIC = "shiming.notice";

  private final JdbcClient jdbc;

  NoticeIntake(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @KafkaListener(id = "notice-intake", topics = TOPIC, idIsGroup = false)
  void on(@Payload NoticeFact fact) {
    Notice notice = fact.notice();
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
                notice.id(),
                fact.to(),
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
