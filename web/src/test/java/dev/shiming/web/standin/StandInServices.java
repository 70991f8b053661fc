package dev.shiming.web.standin;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Points web at one stand-in for the whole test run. */
@TestConfiguration(proxyBeanMethods = false)
public class StandInServices {

  private static final StandIn SERVICES = StandIn.start(0);

  @Bean
  StandIn services() {
    return SERVICES;
  }

  @Bean
  @Primary
  MovableClock movableClock() {
    return new MovableClock();
  }

  @Bean
  DynamicPropertyRegistrar addresses() {
    return properties -> {
      for (var service : new String[] {"account", "forum", "comment"}) {
        properties.add(
            "spring.http.serviceclient." + service + ".base-url", () -> SERVICES.address(service));
      }
      properties.add("shiming.keycloak-internal", () -> SERVICES.address("realm"));
    };
  }
}
