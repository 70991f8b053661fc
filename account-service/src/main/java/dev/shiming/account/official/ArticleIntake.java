package dev.shiming.account.official;

import dev.shiming.kit.fact.FactTopics;
import dev.shiming.kit.fact.UnreadableFact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.stereotype.Component;

/**
 * Learns when each official account last published, and nothing else of articles. Facts may come in
 * any order and twice; those from before there was an author say nothing.
 */
@Component
class ArticleIntake {

  static final String TOPIC = "shiming.subject";

  private final JdbcClient jdbc;

  ArticleIntake(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @KafkaListener(id = "article-intake", topics = TOPIC, idIsGroup = false)
  void on(@Payload ArticleFact fact) {
    if (fact.type() == null || fact.state() == null) {
      throw new UnreadableFact("type or state");
    }
    if (!fact.type().equals("article")
        || !fact.state().equals("published")
        || fact.author() == null
        || fact.publishedAt() == null) {
      return;
    }
    jdbc.sql(
            """
            update official_account set published_at = ?
            where account = ? and (published_at is null or published_at < ?)
            """)
        .params(fact.publishedAt(), author(fact.author()), fact.publishedAt())
        .update();
  }

  private static String author(String id) {
    try {
      return UUID.fromString(id).toString();
    } catch (IllegalArgumentException noId) {
      throw new UnreadableFact("author");
    }
  }

  /** What matters here of an article's fact. */
  record ArticleFact(
      @Nullable String type,
      @Nullable String state,
      @Nullable String author,
      @Nullable Instant publishedAt) {}

  /** Declares the topic. */
  @Configuration(proxyBeanMethods = false)
  static class Topic {

    @Bean
    NewTopics articleFacts() {
      return FactTopics.compacted(TOPIC);
    }
  }
}
