package dev.shiming.kit.fact;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.converter.ByteArrayJacksonJsonMessageConverter;
import org.springframework.kafka.support.converter.RecordMessageConverter;
import org.springframework.util.backoff.FixedBackOff;
import tools.jackson.databind.json.JsonMapper;

/**
 * How facts are read: what cannot be read goes to the topic's dead letters at once; what fails for
 * another reason (the database is away) is tried until it succeeds, so no fact is lost.
 */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
class FactAutoConfiguration {

  private static final long RETRY_MILLIS = 1000;
  private static final Duration TRY_TOPICS_AGAIN = Duration.ofSeconds(5);

  @Bean
  KafkaTemplate<String, byte[]> factTemplate(ProducerFactory<?, ?> producers) {
    var template =
        new KafkaTemplate<>(
            new DefaultKafkaProducerFactory<>(
                producers.getConfigurationProperties(),
                new StringSerializer(),
                new ByteArraySerializer()));
    template.setProducerListener(new SilentProducerListener());
    return template;
  }

  @Bean
  @ConditionalOnBean(NewTopics.class)
  TopicDeclaration topicDeclaration(KafkaAdmin admin) {
    return new TopicDeclaration(admin, TRY_TOPICS_AGAIN);
  }

  @Bean
  RecordMessageConverter factConverter(JsonMapper json) {
    return new ByteArrayJacksonJsonMessageConverter(json);
  }

  @Bean
  DeadLetters deadLetters(MeterRegistry meters, @Lazy KafkaListenerEndpointRegistry listeners) {
    return new DeadLetters(meters, listeners);
  }

  @Bean
  CommonErrorHandler factErrors(KafkaTemplate<String, byte[]> factTemplate, DeadLetters counted) {
    var deadLetters =
        new DeadLetterPublishingRecoverer(
            factTemplate,
            (fact, cause) -> {
              counted.add(fact.topic());
              return new TopicPartition(FactTopics.dead(fact.topic()), fact.partition());
            });
    var errors =
        new DefaultErrorHandler(
            deadLetters, new FixedBackOff(RETRY_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS));
    errors.addNotRetryableExceptions(UnreadableFact.class);
    return errors;
  }
}
