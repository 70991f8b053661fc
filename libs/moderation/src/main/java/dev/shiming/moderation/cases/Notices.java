package dev.shiming.moderation.cases;

import dev.shiming.kit.fact.FactTopics;
import dev.shiming.kit.outbox.FactOutbox;
import dev.shiming.moderation.cases.ModerationCase.Ruling;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.stereotype.Component;

/**
 * Tells the author and the reporters what was decided, with the reason: nobody is hidden untold.
 */
@Component
class Notices {

  static final String TOPIC = "shiming.notice";

  private final FactOutbox facts;
  private final CaseSubjects subjects;
  private final String service;

  Notices(
      FactOutbox facts,
      CaseSubjects subjects,
      @Value("${spring.application.name}") String service) {
    this.facts = facts;
    this.subjects = subjects;
    this.service = service;
  }

  void decided(ModerationCase decided, Ruling ruling, List<String> reporters, Instant at) {
    String author = decided.snapshot().author();
    if (decided.aboutReport()) {
      boolean approved = ruling.verdict() == CaseVerdict.APPROVE;
      if (approved && !subjects.tellsItself(decided.subject())) {
        tell(author, "text-removed", decided, ruling.reason(), ruling.text(), at);
      }
      String kind = approved ? "report-upheld" : "report-not-upheld";
      String text = approved ? "" : ruling.text();
      reporters.forEach(reporter -> tell(reporter, kind, decided, ruling.reason(), text, at));
    } else {
      String kind = subjects.noticePrefix(decided.subject()) + "-" + ruling.verdict().act();
      tell(author, kind, decided, ruling.reason(), ruling.text(), at);
    }
  }

  /** A text that was taken away is back. */
  void undone(ModerationCase reopened, Ruling undone, Instant at) {
    if (reopened.aboutReport()
        && undone.verdict() == CaseVerdict.APPROVE
        && !subjects.tellsItself(reopened.subject())) {
      tell(reopened.snapshot().author(), "text-restored", reopened, "", "", at);
    }
  }

  private void tell(
      String account, String kind, ModerationCase about, String reason, String text, Instant at) {
    var subject =
        new NoticeFact.About(
            about.subject().type(), about.subject().id(), about.snapshot().parent());
    long version = at.toEpochMilli();
    var notice =
        new NoticeFact(
            version,
            UUID.randomUUID(),
            account,
            kind,
            service,
            subject,
            about.snapshot().title(),
            reason,
            text,
            at);
    facts.put(TOPIC, account, version, notice);
  }

  /** Declares the topic. */
  @Configuration(proxyBeanMethods = false)
  static class Topic {

    @Bean
    NewTopics moderationNoticeTopic() {
      return FactTopics.passing(TOPIC);
    }
  }
}
