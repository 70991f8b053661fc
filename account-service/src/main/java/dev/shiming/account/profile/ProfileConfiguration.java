package dev.shiming.account.profile;

import dev.shiming.kit.fact.FactTopics;
import dev.shiming.moderation.cases.CaseSubject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

/** What moderators decide about here, and the topic on which members are announced. */
@Configuration(proxyBeanMethods = false)
class ProfileConfiguration {

  @Bean
  CaseSubject nicknameSubject(Profiles profiles) {
    return new NicknameSubject(NicknameSubject.NICKNAME, profiles);
  }

  @Bean
  CaseSubject memberSubject(Profiles profiles) {
    return new NicknameSubject(NicknameSubject.MEMBER, profiles);
  }

  @Bean
  NewTopics memberFacts() {
    return FactTopics.compacted(Profiles.TOPIC);
  }
}
