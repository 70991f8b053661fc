package dev.shiming.account.profile;

import dev.shiming.kit.fact.FactTopics;
import dev.shiming.moderation.cases.CaseSubject;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

/** What moderators decide about here, and the topic on which members are announced. */
@Configuration(proxyBeanMethods = false)
class ProfileConfiguration {

  @Bean
  CaseSubject nicknameSubject(Profiles profiles, Changes changes, InstantSource time) {
    return new NicknameSubject(NicknameSubject.NICKNAME, profiles, changes, time);
  }

  @Bean
  CaseSubject memberSubject(Profiles profiles, Changes changes, InstantSource time) {
    return new NicknameSubject(NicknameSubject.MEMBER, profiles, changes, time);
  }

  @Bean
  CaseSubject nicknameChangeSubject(Changes changes, Settlement settlement) {
    return new ChangeSubject(Item.NICKNAME, changes, settlement);
  }

  @Bean
  CaseSubject taglineSubject(Changes changes, Settlement settlement) {
    return new ChangeSubject(Item.TAGLINE, changes, settlement);
  }

  @Bean
  CaseSubject avatarSubject(Changes changes, Settlement settlement) {
    return new ChangeSubject(Item.AVATAR, changes, settlement);
  }

  @Bean
  CaseSubject coverSubject(Changes changes, Settlement settlement) {
    return new ChangeSubject(Item.COVER, changes, settlement);
  }

  @Bean
  NewTopics memberFacts() {
    return FactTopics.compacted(Profiles.TOPIC);
  }
}
