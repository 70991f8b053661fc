package dev.shiming.account.profile;

import dev.shiming.account.profile.Change.State;
import dev.shiming.kit.problem.Problem;
import dev.shiming.moderation.cases.Effect;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts what was proposed into the profile, and takes it out again when a decision says so or is
 * undone.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Settlement {

  private final Profiles profiles;
  private final Changes changes;
  private final HeldNames names;
  private final InstantSource time;

  Settlement(Profiles profiles, Changes changes, HeldNames names, InstantSource time) {
    this.profiles = profiles;
    this.changes = changes;
    this.names = names;
    this.time = time;
  }

  /** Shows it from now on; null for nothing. The profile is locked. */
  void place(Profile profile, Item item, @Nullable String value) {
    if (item == Item.NICKNAME) {
      names.exchange(profile.account(), profile.shown(), value);
    }
    profiles.save(profile, profile.with(item, value));
  }

  /** What was kept for a change that is not to be. */
  void release(Profile profile, Change change) {
    if (change.item() == Item.NICKNAME && change.proposed() != null) {
      names.release(profile, change.proposed());
    }
  }

  /** Does to a change what was decided about it; what has no place any more is passed over. */
  void carryOut(String id, Effect effect) {
    changes
        .find(id)
        .flatMap(known -> profiles.lock(known.account()))
        .ifPresent(profile -> carryOut(profile, changes.find(id).orElseThrow(), effect));
  }

  private void carryOut(Profile profile, Change change, Effect effect) {
    switch (effect) {
      case Effect.Publish() when change.waits() -> {
        place(profile, change.item(), change.proposed());
        changes.save(change.passed(profile.value(change.item()), time.instant()));
      }
      case Effect.Refuse(String reason, String text) when change.waits() -> {
        release(profile, change);
        changes.save(change.refused(reason, text, time.instant()));
      }
      case Effect.Hold() -> hold(profile, change);
      case Effect.Remove(String reason, String text, long report)
          when change.state() == State.PASSED && changes.standing(change) -> {
        place(profile, change.item(), null);
        changes.save(change.removed(reason, text, report, time.instant()));
      }
      case Effect.Restore(long report)
          when Long.valueOf(report).equals(change.report()) && changes.standing(change) -> {
        place(profile, change.item(), change.proposed());
        changes.save(change.restored(time.instant()));
      }
      default -> {}
    }
  }

  /** Back to waiting: what was shown before is shown again, and what waits is kept for it. */
  private void hold(Profile profile, Change change) {
    if (!changes.standing(change)) {
      throw changed();
    }
    if (change.state() == State.PASSED) {
      place(profile, change.item(), stillFree(profile, change));
    } else if (change.state() != State.REFUSED) {
      throw changed();
    }
    if (change.item() == Item.NICKNAME && change.proposed() != null) {
      if (names.taken(profile.account(), change.proposed())) {
        throw changed();
      }
      names.take(profile.account(), change.proposed());
    }
    changes.save(change.waitingAgain());
  }

  /** The name of before, unless its rest ended and somebody else has it now. */
  private @Nullable String stillFree(Profile profile, Change change) {
    String before = change.replaced();
    return change.item() == Item.NICKNAME
            && before != null
            && names.taken(profile.account(), before)
        ? null
        : before;
  }

  private static Problem changed() {
    return new Problem(HttpStatus.CONFLICT, "case.changed");
  }
}
