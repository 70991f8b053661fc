package dev.shiming.account.profile;

import dev.shiming.kit.problem.Problem;
import org.springframework.stereotype.Service;

/** Shows members. */
@Service
public class Portraits {

  private final Profiles profiles;
  private final Changes changes;

  Portraits(Profiles profiles, Changes changes) {
    this.profiles = profiles;
    this.changes = changes;
  }

  public Portrait of(String account) {
    return profiles.find(account).map(Portrait::of).orElseThrow(Problem::notFound);
  }

  public OwnProfile own(String account) {
    Profile profile = profiles.find(account).orElseThrow(Problem::notFound);
    return OwnProfile.of(profile, changes.waiting(account, Item.NICKNAME).orElse(null));
  }
}
