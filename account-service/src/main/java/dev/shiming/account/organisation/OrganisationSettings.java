package dev.shiming.account.organisation;

import dev.shiming.account.verification.code.Terms;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the code to a contact lives and how many are sent. It lives longer than one to a phone
 * of one's own: whoever receives it has to hand it to whoever applies.
 */
@ConfigurationProperties("shiming.organisation")
record OrganisationSettings(
    @DefaultValue("30m") Duration codeLife,
    @DefaultValue("5") int codeAttempts,
    @DefaultValue("60s") Duration codeSpacing,
    @DefaultValue("5") int codesPerReferenceDay,
    @DefaultValue("10") int codesPerOrganisationDay,
    @DefaultValue("10") int codesPerAccountDay) {

  Terms terms() {
    return new Terms(codeLife, codeAttempts, codeSpacing);
  }
}
