package dev.shiming.testkit;

import dev.shiming.embedded.KafkaBroker;
import dev.shiming.embedded.MariaDb;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * The real servers a service is tested on: a database of its own for each test context, one Kafka
 * broker, and the key set that {@link Tokens} are signed under. Swapping a server is done here.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestInfrastructure {

  private static final AtomicInteger CONTEXTS = new AtomicInteger();

  @Bean
  JdbcConnectionDetails database(Environment environment) throws SQLException {
    String service =
        environment.getProperty("spring.application.name", "kit").replace("-service", "");
    MariaDb server = MariaDb.shared();
    String name = service.replaceAll("\\W", "_") + "_test_" + CONTEXTS.incrementAndGet();
    try (var root =
            DriverManager.getConnection(server.jdbcUrl(""), "root", server.password("root"));
        var statement = root.createStatement()) {
      statement.execute("create database " + name);
    }
    return new JdbcConnectionDetails() {
      @Override
      public String getUsername() {
        return "root";
      }

      @Override
      public String getPassword() {
        return server.password("root");
      }

      @Override
      public String getJdbcUrl() {
        return server.jdbcUrl(name);
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
    };
  }
}
