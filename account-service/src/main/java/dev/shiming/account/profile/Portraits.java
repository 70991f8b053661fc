package dev.shiming.account.profile;

import dev.shiming.kit.problem.Problem;
import org.springframework.stereotype.Service;

/** Shows members. */
@Service
public class Portraits {

  private final Profiles profiles;

  Portraits(Profiles profiles) {
    this.profiles = profiles;
  }

  public Portrait of(String account) {
    return profiles.find(account).map(Portrait::of).orElseThrow(Problem::notFound);
  }

  public OwnProfile own(String account) {
    return profiles.find(account).map(OwnProfile::of).orElseThrow(Problem::notFound);
  }
}
