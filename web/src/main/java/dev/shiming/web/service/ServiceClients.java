package dev.shiming.web.service;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.ImportHttpServices;

/** Makes the three services callable; addresses and time-outs are settings. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(
    group = "account",
    types = {Accounts.class, Applications.class, Officials.class, Reviews.class})
@ImportHttpServices(group = "forum", types = Forum.class)
@ImportHttpServices(group = "comment", types = Comments.class)
class ServiceClients {

  @Bean
  RestClientHttpServiceGroupConfigurer serviceCalls(AccessTokens tokens, ProblemReader problems) {
    return groups ->
        groups.forEachClient(
            (group, client) ->
                client
                    .requestInterceptor(new ServiceCall(group.name(), tokens))
                    .defaultStatusHandler(
                        HttpStatusCode::isError,
                        (request, response) -> {
                          throw problems.read(group.name(), response);
                        }));
  }
}
