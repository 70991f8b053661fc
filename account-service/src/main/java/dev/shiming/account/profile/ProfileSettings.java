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
 * @param firstPictureHeld whether a person looks at the first picture of every member
 * @param picturesKept for which a picture that a moderator took from sight can come back
 */
@ConfigurationProperties("shiming.profile")
record ProfileSettings(
    @DefaultValue("7d") Duration settling,
    @DefaultValue("30d") Duration namePause,
    @DefaultValue("20") int changesPerDay,
    @DefaultValue("true") boolean firstPictureHeld,
    @DefaultValue("30d") Duration picturesKept) {}
