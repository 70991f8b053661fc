package dev.shiming.account.profile;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in whether anything still says who a member is, and announces what changes by it. */
@Service
public class Standings {

  private final Profiles profiles;

  Standings(Profiles profiles) {
    this.profiles = profiles;
  }

  /** In the transaction of what made it so; saying it again changes nothing. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void verified(String account, boolean verified) {
    profiles.lock(account).ifPresent(profile -> profiles.save(profile, profile.verified(verified)));
  }
}
