package dev.shiming.account.official.web;

import dev.shiming.kit.request.BodyAllowance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class OperatorNameConfiguration {

  /** A name and a number of the longest that is read, with each character in nine others. */
  private static final int FORM_BYTES = 4096;

  @Bean
  BodyAllowance operatorNameAllowance() {
    return BodyAllowance.of(HttpMethod.POST, "/operator-names/{ticket}", FORM_BYTES);
  }
}
