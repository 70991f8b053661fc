package dev.shiming.moderation.screening;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policy: which phases look at a text, in which order. */
@Configuration(proxyBeanMethods = false)
class ScreeningConfiguration {

  @Bean
  Screening screening() {
    return new Screening(List.of(new News()));
  }
}
