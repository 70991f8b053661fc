package dev.shiming.account.official;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of official accounts; {@code /official/rules} tells them.
 *
 * @param personCap accounts of one person, by default 1 (practice since 2018)
 * @param organisationCap accounts of one organisation, by default 2
 * @param recheck after which everything is checked again
 * @param dormancy without an article, after which an account may be suspended (O21.10)
 */
@ConfigurationProperties("shiming.official")
public record OfficialSettings(
    @DefaultValue("1") int personCap,
    @DefaultValue("2") int organisationCap,
    @DefaultValue("365d") Duration recheck,
    @DefaultValue("180d") Duration dormancy) {}
