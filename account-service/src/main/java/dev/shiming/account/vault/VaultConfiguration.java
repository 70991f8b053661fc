package dev.shiming.account.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the keysets once, at start; a service without them does not start. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

  @Bean
  Seal seal(VaultSettings settings) throws GeneralSecurityException {
    return Seal.of(read(settings.publicKey(), "SHIMING_VAULT_PUBLIC_KEY"));
  }

  @Bean
  IdentityIndex identityIndex(VaultSettings settings) throws GeneralSecurityException {
    return KeyFileIndex.of(read(settings.indexKey(), "SHIMING_INDEX_KEY"));
  }

  private static String read(Path file, String setting) {
    try {
      return Files.readString(file);
    } catch (IOException cause) {
      throw new IllegalStateException(setting + " names no readable file", cause);
    }
  }
}
