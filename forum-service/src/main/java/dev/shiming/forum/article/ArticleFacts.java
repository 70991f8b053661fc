package dev.shiming.forum.article;

import dev.shiming.forum.fact.ContentFacts;
import dev.shiming.forum.fact.Tag;
import dev.shiming.forum.text.State;
import dev.shiming.kit.fact.FactTopics;
import dev.shiming.kit.outbox.FactOutbox;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.stereotype.Component;

/** Tells comment-service what may be commented on, and web which pages are stale. */
@Component
class ArticleFacts {

  static final String TOPIC = "shiming.subject";

  private final FactOutbox outbox;
  private final ContentFacts content;

  ArticleFacts(FactOutbox outbox, ContentFacts content) {
    this.outbox = outbox;
    this.content = content;
  }

  /** After saving, while the article is locked or new. */
  void changed(Article article, boolean wasVisible) {
    String key = Tag.article(article.id());
    outbox.put(
        TOPIC,
        key,
        article.version(),
        new SubjectFact(
            article.version(),
            "article",
            article.id(),
            article.title(),
            article.kind() == Kind.NEWS,
            article.publication().state(),
            article.comments(),
            article.author(),
            article.createdAt()));
    if (wasVisible || article.visible()) {
      content.changed(key, List.of(key, Tag.member(article.author()), Tag.HOME));
    }
  }

  /**
   * An article as others know it.
   *
   * @param publishedAt when its author sent it out; no correction changes it
   */
  record SubjectFact(
      long version,
      String type,
      long id,
      String title,
      boolean news,
      State state,
      CommentMode comments,
      String author,
      Instant publishedAt) {}

  @Configuration(proxyBeanMethods = false)
  static class Topic {

    @Bean
    NewTopics subjectTopic() {
      return FactTopics.compacted(TOPIC);
    }
  }
}
