package dev.shiming.account.identity;

import dev.shiming.account.vault.Vault;
import dev.shiming.account.vault.Verified;
import dev.shiming.kit.problem.Problem;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Service;

/** Shows members what they were verified by. */
@Service
public class Identities {

  private final Vault vault;
  private final IdentitySettings settings;
  private final InstantSource time;

  Identities(Vault vault, IdentitySettings settings, InstantSource time) {
    this.vault = vault;
    this.settings = settings;
    this.time = time;
  }

  public OwnIdentity of(String account) {
    List<Verified> all = vault.all(account);
    if (all.isEmpty()) {
      throw Problem.notFound();
    }
    return OwnIdentity.of(all, time.instant(), settings.warning());
  }
}
