package dev.shiming.account.profile;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set of profiles.
 *
 * @param settling after joining, during which a nickname may be changed freely
 * @param namePause between two changes of a nickname after that
 * @param changesPerDay of one member, of whatever item, waiting and refused ones included
 */
@ConfigurationProperties("shiming.profile")
record ProfileSettings(
    @DefaultValue("7d") Duration settling,
    @DefaultValue("30d") Duration namePause,
    @DefaultValue("20") int changesPerDay) {}
