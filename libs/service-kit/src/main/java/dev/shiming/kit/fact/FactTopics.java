package dev.shiming.kit.fact;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

/**
 * Declares topics with their dead letters; each service declares those it uses, so starts need no
 * order.
 */
public final class FactTopics {

  private static final int PARTITIONS = 3;

  private FactTopics() {}

  /** A topic from which a new consumer rebuilds its copy: the newest fact of each key stays. */
  public static NewTopics compacted(String name) {
    return withDeadLetters(
        TopicBuilder.name(name)
            .partitions(PARTITIONS)
            .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
            .build());
  }

  /** A topic whose facts are read once and expire. */
  public static NewTopics passing(String name) {
    return withDeadLetters(TopicBuilder.name(name).partitions(PARTITIONS).build());
  }

  public static String dead(String topic) {
    return topic + ".dead";
  }

  private static NewTopics withDeadLetters(NewTopic topic) {
    return new NewTopics(
        topic, TopicBuilder.name(dead(topic.name())).partitions(PARTITIONS).build());
  }
}
