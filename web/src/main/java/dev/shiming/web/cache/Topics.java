package dev.shiming.web.cache;

import org.apache.kafka.common.config.TopicConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

/**
 * The topics that web listens to, declared here as well so that the order of starts does not
 * matter.
 */
@Configuration(proxyBeanMethods = false)
class Topics {

  @Bean
  NewTopics heardTopics() {
    return new NewTopics(
        TopicBuilder.name("shiming.content").partitions(3).build(),
        TopicBuilder.name("shiming.member")
            .partitions(3)
            .config(TopicConfig.CLEANUP_POLICY_CONFIG, "compact")
            .build(),
        TopicBuilder.name("shiming.subject")
            .partitions(3)
            .config(TopicConfig.CLEANUP_POLICY_CONFIG, "compact")
            .build());
  }
}
