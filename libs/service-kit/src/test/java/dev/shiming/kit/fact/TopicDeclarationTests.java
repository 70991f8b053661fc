package dev.shiming.kit.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shiming.embedded.KafkaBroker;
import dev.shiming.embedded.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

class TopicDeclarationTests {

  private static final Duration PAUSE = Duration.ofMillis(300);

  @TempDir Path folder;

  @Test
  void topicsAreDeclaredWhenTheBrokerComesAfterTheService() {
    int port = Ports.anyFree();
    try (var service = new GenericApplicationContext()) {
      service.registerBean(KafkaAdmin.class, () -> admin(port));
      service.registerBean(NewTopics.class, () -> FactTopics.compacted("late"));
      service.registerBean(
          TopicDeclaration.class,
          () -> new TopicDeclaration(service.getBean(KafkaAdmin.class), PAUSE));
      service.refresh();
      assertThat(service.getBean(TopicDeclaration.class).isRunning()).isTrue();

      try (var broker = KafkaBroker.start(folder, port, Ports.anyFree());
          var topics =
              Admin.create(
                  Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()))) {
        await()
            .atMost(Duration.ofSeconds(60))
            .ignoreExceptions()
            .until(() -> topics.listTopics().names().get().contains("late.dead"));
      }
    }
  }

  private static KafkaAdmin admin(int port) {
    var admin =
        new KafkaAdmin(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:" + port,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                2000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                1000));
    admin.setOperationTimeout(2);
    return admin;
  }
}
