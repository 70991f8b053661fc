package dev.shiming.account.proof;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where proofs are uploaded and viewed, and how large they may be. The port of the origin, {@code
 * shiming.proof.port}, is read by itself: the web server needs it before anything else is there.
 *
 * @param origin its public address, such as {@code http://localhost:8084}
 * @param site public address of web, to which an upload leads back
 * @param key file of the reviewers' private keyset (Tink JSON)
 */
@ConfigurationProperties("shiming.proof")
public record ProofSettings(
    String origin,
    String site,
    Path key,
    @DefaultValue("5242880") int mostBytes,
    @DefaultValue("10") int mostFiles) {}
