package dev.shiming.account.proof;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How proofs are kept, and how large they may be.
 *
 * @param key file of the reviewers' private keyset (Tink JSON)
 */
@ConfigurationProperties("shiming.proof")
public record ProofSettings(
    Path key, @DefaultValue("5242880") int mostBytes, @DefaultValue("10") int mostFiles) {}
