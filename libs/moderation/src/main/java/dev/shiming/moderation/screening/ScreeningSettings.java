package dev.shiming.moderation.screening;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set of the screening.
 *
 * @param writesPerMinute of one author before they are asked to wait
 * @param writesPerHour of one author before they are asked to wait
 * @param repeatWindow within which the same text by the same author is held
 * @param timeLimit of one phase that matches words; a text that takes longer is held
 * @param words the operator's own list, in the form of the shipped one
 */
@ConfigurationProperties("shiming.screening")
record ScreeningSettings(
    @DefaultValue("12") int writesPerMinute,
    @DefaultValue("120") int writesPerHour,
    @DefaultValue("1h") Duration repeatWindow,
    @DefaultValue("2s") Duration timeLimit,
    @Nullable Path words) {}
