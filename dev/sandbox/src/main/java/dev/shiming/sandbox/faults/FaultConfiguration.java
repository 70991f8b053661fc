package dev.shiming.sandbox.faults;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the server close connections on demand. */
@Configuration(proxyBeanMethods = false)
class FaultConfiguration {

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> hangups() {
    return factory -> factory.addEngineValves(new Hangup());
  }
}
