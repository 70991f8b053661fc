package dev.shiming.sandbox.authenticator;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the authenticator.
 *
 * @param file where it keeps what it was given, so that a restart forgets nothing; memory only when
 *     there is none
 */
@ConfigurationProperties("sandbox.authenticator")
record AuthenticatorSettings(@Nullable Path file) {}
