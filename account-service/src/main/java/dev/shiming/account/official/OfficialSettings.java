package dev.shiming.account.official;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of official accounts; {@code /official/rules} tells them.
 *
 * @param personCap accounts of one person, by default 1 (practice since 2018)
 * @param organisationCap accounts of one organisation, by default 2
 * @param recheck after which everything is checked again
 * @param recheckGrace after the day of the next check, after which an account is paused
 * @param dormancy without an article, after which an account is suspended (O21.10)
 * @param noticeDays how many days before an end it is announced
 * @param watchDelay between two looks at what time has done
 */
@ConfigurationProperties("shiming.official")
public record OfficialSettings(
    @DefaultValue("1") int personCap,
    @DefaultValue("2") int organisationCap,
    @DefaultValue("365d") Duration recheck,
    @DefaultValue("30d") Duration recheckGrace,
    @DefaultValue("180d") Duration dormancy,
    @DefaultValue({"30", "7"}) List<Integer> noticeDays,
    @DefaultValue("10m") Duration watchDelay) {}
