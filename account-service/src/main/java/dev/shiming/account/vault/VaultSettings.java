package dev.shiming.account.vault;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the two keysets lie; both are JSON files of Tink. */
@ConfigurationProperties("shiming.vault")
record VaultSettings(Path publicKey, Path indexKey) {}
