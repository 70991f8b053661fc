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
    types = {
      AccountLife.class,
      Accounts.class,
      Applications.class,
      Measures.class,
      Officials.class,
      OwnProfiles.class,
      Reviews.class,
      Seats.class
    })
@ImportHttpServices(
    group = "forum",
    types = {Forum.class, Studio.class, Following.class})
@ImportHttpServices(group = ServiceClients.FILES, types = MediaFiles.class)
@ImportHttpServices(
    group = ServiceClients.PICTURES,
    types = {ApplicationPictures.class, ProfilePictures.class})
@ImportHttpServices(group = "comment", types = Comments.class)
class ServiceClients {

  /** forum-service once more, with the patience that files need. */
  static final String FILES = "files";

  /** account-service once more, likewise. */
  static final String PICTURES = "pictures";

  @Bean
  RestClientHttpServiceGroupConfigurer serviceCalls(AccessTokens tokens, ProblemReader problems) {
    return groups ->
        groups.forEachClient(
            (group, client) ->
                client
                    .requestInterceptor(new ServiceCall(service(group.name()), tokens))
                    .defaultStatusHandler(
                        HttpStatusCode::isError,
                        (request, response) -> {
                          throw problems.read(service(group.name()), response);
                        }));
  }

  private static String service(String group) {
    return switch (group) {
      case FILES -> "forum";
      case PICTURES -> "account";
      default -> group;
    };
  }
}
