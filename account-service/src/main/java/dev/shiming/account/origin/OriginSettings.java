package dev.shiming.account.origin;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where tickets are used. The port of the origin, {@code shiming.proof.port}, is read by itself:
 * the web server needs it before anything else is there.
 *
 * @param origin its public address, such as {@code http://localhost:8084}
 * @param site public address of web, to which an act leads back
 */
@ConfigurationProperties("shiming.proof")
record OriginSettings(String origin, String site) {}
