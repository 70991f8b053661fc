package dev.shiming.account.profile;

import dev.shiming.kit.operation.OperationLog;
import dev.shiming.kit.problem.Problem;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows members, and marks those who speak for the site. */
@Service
public class Portraits {

  private static final Set<String> BADGES = Set.of("site");

  private final Profiles profiles;
  private final OperationLog operations;

  Portraits(Profiles profiles, OperationLog operations) {
    this.profiles = profiles;
    this.operations = operations;
  }

  public Portrait of(String account) {
    return profiles.find(account).map(Portrait::of).orElseThrow(Problem::notFound);
  }

  public OwnProfile own(String account) {
    return profiles.find(account).map(OwnProfile::of).orElseThrow(Problem::notFound);
  }

  /** Gives a badge, or takes it away where the kind is null. */
  @Transactional
  public void mark(String account, @Nullable String kind, String by) {
    if (kind != null && !BADGES.contains(kind)) {
      throw Problem.field("kind", "badge.unknown");
    }
    if (profiles.change(account, profile -> profile.marked(kind)).isEmpty()) {
      throw Problem.notFound();
    }
    operations.record(by, "member.badge", "member:" + account);
  }
}
