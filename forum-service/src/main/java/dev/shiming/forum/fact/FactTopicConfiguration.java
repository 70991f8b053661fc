package dev.shiming.forum.fact;

import dev.shiming.kit.fact.FactTopics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

/** Declares the topic that the whole forum writes to. */
@Configuration(proxyBeanMethods = false)
class FactTopicConfiguration {

  @Bean
  NewTopics contentTopic() {
    return FactTopics.passing(ContentFacts.TOPIC);
  }
}
