package dev.shiming.comment.subject;

import dev.shiming.kit.fact.FactTopics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

/** Declares the topic that the copy is built from. */
@Configuration(proxyBeanMethods = false)
class SubjectConfiguration {

  @Bean
  NewTopics subjectTopic() {
    return FactTopics.compacted(SubjectCopy.TOPIC);
  }
}
