package dev.shiming.kittest.running;

import dev.shiming.kittest.KitApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The service once more on the same database and broker, as after an update. */
record NextInstance(ConfigurableApplicationContext context) implements AutoCloseable {

  static NextInstance start(ApplicationContext first, Class<?>... parts) {
    var database = first.getBean(JdbcConnectionDetails.class);
    var broker = first.getBean(KafkaConnectionDetails.class);
    var realm = first.getEnvironment();
    return new NextInstance(
        new SpringApplicationBuilder(KitApplication.class)
            .sources(parts)
            .run(
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword(),
                "--spring.kafka.bootstrap-servers="
                    + String.join(",", broker.getBootstrapServers()),
                "--spring.kafka.consumer.group-id=next",
                "--shiming.issuer=" + realm.getRequiredProperty("shiming.issuer"),
                "--shiming.jwks=" + realm.getRequiredProperty("shiming.jwks"),
                "--shiming.ledger.key=" + realm.getRequiredProperty("shiming.ledger.key"),
                "--server.port=0",
                "--management.server.port=0"));
  }

  int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
