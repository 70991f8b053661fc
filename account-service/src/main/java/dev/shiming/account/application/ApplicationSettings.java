package dev.shiming.account.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The days of an application.
 *
 * @param due by when one is decided, as {@code /official/rules} says
 * @param appeal within which a refusal can be appealed against (20 days, design rule 7)
 */
@ConfigurationProperties("shiming.application")
public record ApplicationSettings(
    @DefaultValue("7d") Duration due, @DefaultValue("20d") Duration appeal) {}
