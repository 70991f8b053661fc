package dev.shiming.moderation.screening;

import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policy: which phases look at a text, in which order. */
@Configuration(proxyBeanMethods = false)
class ScreeningConfiguration {

  @Bean
  Screening moderationScreening(
      ScreeningMarks marks,
      ScreeningSettings settings,
      InstantSource time,
      ScreeningThreads threads) {
    return new Screening(
        List.of(
            new RateLimit(marks, settings, time),
            new RepeatedText(marks, settings, time),
            limited("words", new Words(WordLists.load(settings.words())), settings, threads),
            limited("identity-numbers", new IdentityNumbers(), settings, threads),
            limited("contacts", new Contacts(), settings, threads),
            limited("links", new Links(), settings, threads),
            new News()));
  }

  private static ScreeningPhase limited(
      String name, ScreeningPhase phase, ScreeningSettings settings, ScreeningThreads threads) {
    return new TimeLimited(name, phase, threads.executor(), settings.timeLimit());
  }
}
