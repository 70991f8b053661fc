package dev.shiming.comment.comment;

import dev.shiming.kit.fact.FactTopics;
import dev.shiming.kit.outbox.FactOutbox;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.stereotype.Component;

/** Tells the pages of a subject and of an author that what readers see of a comment changed. */
@Component
class ContentFacts {

  static final String TOPIC = "shiming.content";

  private final FactOutbox facts;

  ContentFacts(FactOutbox facts) {
    this.facts = facts;
  }

  void changed(Comment comment) {
    String key = "comments:" + comment.subjectKey();
    List<String> tags = List.of(comment.subjectKey(), key, "member:" + comment.author(), "home");
    long version = Instant.now().toEpochMilli();
    facts.put(TOPIC, key, version, new ContentFact(version, key, tags));
  }

  /** Declares the topic. */
  @Configuration(proxyBeanMethods = false)
  static class Topic {

    @Bean
    NewTopics contentTopic() {
      return FactTopics.passing(TOPIC);
    }
  }
}
