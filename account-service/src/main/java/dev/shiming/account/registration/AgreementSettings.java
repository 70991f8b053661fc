package dev.shiming.account.registration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The agreement in force: its version and how many undertakings it holds (AN15.5, T22.6). */
@ConfigurationProperties("shiming.agreement")
public record AgreementSettings(
    @DefaultValue("1") String version, @DefaultValue("7") int undertakings) {}
