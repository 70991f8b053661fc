package dev.shiming.testkit;

import dev.shiming.embedded.KafkaBroker;
import java.util.List;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * The real servers a service is tested on: a database of its own for each test context, one Kafka
 * broker, the key set that {@link Tokens} are signed under and the key of the ledgers. Asked for by
 * {@link RealServers}.
 */
@TestConfiguration(proxyBeanMethods = false)
class TestInfrastructure {

  @Bean
  TestDatabase database(Environment environment) {
    String service =
        environment.getProperty("spring.application.name", "kit").replace("-service", "");
    return TestDatabase.create(DatabaseServer.ofThisRun(), service);
  }

  /** No test runs on a schema that the two databases could understand differently. */
  @Bean
  ApplicationRunner schema(JdbcClient jdbc) {
    return _ -> {
      List<String> broken = SchemaRules.broken(jdbc);
      if (!broken.isEmpty()) {
        throw new IllegalStateException("The schema breaks rules: " + broken);
      }
    };
  }

  @Bean
  KafkaConnectionDetails broker() {
    return () -> List.of(KafkaBroker.shared().bootstrapServers().split(","));
  }

  @Bean
  static StatementCount statementCount() {
    return new StatementCount();
  }

  @Bean
  DynamicPropertyRegistrar realm() {
    return properties -> {
      properties.add("shiming.issuer", () -> Tokens.ISSUER);
      properties.add("shiming.jwks", Tokens::keySetAddress);
      properties.add("shiming.ledger.key", TestLedgerKey::file);
    };
  }
}
