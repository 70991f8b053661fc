package dev.shiming.account;

import dev.shiming.account.vault.TestKeys;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The sandbox, the keys and a time that tests can move. */
@TestConfiguration(proxyBeanMethods = false)
class OutsideConfiguration {

  @Bean
  MovableTime time() {
    return new MovableTime();
  }

  @Bean
  DynamicPropertyRegistrar outside() {
    return properties -> {
      properties.add("spring.http.serviceclient.gateways.base-url", () -> Sandbox.started().base());
      properties.add("shiming.vault.public-key", TestKeys::publicKeyFile);
      properties.add("shiming.vault.index-key", TestKeys::indexKeyFile);
      properties.add("shiming.proof.key", TestKeys::reviewKeyFile);
    };
  }
}
