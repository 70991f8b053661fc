package dev.shiming.account.verification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long codes live, how many are sent, and how long a verification holds.
 *
 * @param patience how long gateways may take together before the last attempt starts
 */
@ConfigurationProperties("shiming.verification")
public record VerificationSettings(
    @DefaultValue("5m") Duration codeLife,
    @DefaultValue("5") int codeAttempts,
    @DefaultValue("60s") Duration codeSpacing,
    @DefaultValue("10") int codesPerSubjectDay,
    @DefaultValue("5") int codesPerPhoneHour,
    @DefaultValue("10") int codesPerPhoneDay,
    @DefaultValue("30") int codesPerAddressHour,
    @DefaultValue("20") int checksPerSubjectHour,
    @DefaultValue("60") int checksPerAddressHour,
    @DefaultValue("4500ms") Duration patience,
    @DefaultValue Validity validity) {}
