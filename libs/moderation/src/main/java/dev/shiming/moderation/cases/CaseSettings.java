package dev.shiming.moderation.cases;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How soon cases are due and how long a claim lasts.
 *
 * @param heldDue of a text that waits before publication
 * @param nicknameDue of a nickname that waits
 * @param reportDue of a report (the answer that F17.11 and O21.20 ask to publish a deadline for)
 * @param applicationDue of an application for an official account
 * @param applicationAppealDue of an appeal against the decision on one
 * @param claim after which a claim that was not used lapses
 */
@ConfigurationProperties("shiming.moderation.cases")
record CaseSettings(
    @DefaultValue("24h") Duration heldDue,
    @DefaultValue("24h") Duration nicknameDue,
    @DefaultValue("7d") Duration reportDue,
    @DefaultValue("7d") Duration applicationDue,
    @DefaultValue("7d") Duration applicationAppealDue,
    @DefaultValue("15m") Duration claim) {

  Duration due(String kind) {
    return switch (kind) {
      case CaseKinds.REPORT -> reportDue;
      case CaseKinds.NICKNAME -> nicknameDue;
      case CaseKinds.APPLICATION -> applicationDue;
      case CaseKinds.APPLICATION_APPEAL -> applicationAppealDue;
      default -> heldDue;
    };
  }
}
