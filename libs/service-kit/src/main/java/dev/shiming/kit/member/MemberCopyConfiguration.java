package dev.shiming.kit.member;

import dev.shiming.kit.fact.FactTopics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

/**
 * Imported by a service's module {@code member}: keeps the copy. The table comes with the module's
 * name, from {@code db/migration/member} of this library.
 */
@Configuration(proxyBeanMethods = false)
public class MemberCopyConfiguration {

  public static final String TOPIC = "shiming.member";

  @Bean
  Members members(JdbcClient jdbc) {
    return new MemberCopy(jdbc);
  }

  @Bean
  NewTopics memberTopic() {
    return FactTopics.compacted(TOPIC);
  }
}
