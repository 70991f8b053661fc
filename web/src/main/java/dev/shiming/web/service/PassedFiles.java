package dev.shiming.web.service;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

/** Whose files come through web: those of articles, and the pictures of accounts. */
@Configuration(proxyBeanMethods = false)
class PassedFiles {

  @Bean
  PassedBytes media(
      RestClient.Builder builder,
      AccessTokens tokens,
      @Value("${spring.http.serviceclient.forum.base-url}") String address) {
    return new PassedBytes(builder, tokens, "forum", address, "/api/media/{id}");
  }

  @Bean
  PassedBytes pictures(
      RestClient.Builder builder,
      AccessTokens tokens,
      @Value("${spring.http.serviceclient.account.base-url}") String address) {
    return new PassedBytes(builder, tokens, "account", address, "/api/pictures/{id}");
  }
}
