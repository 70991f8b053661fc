package dev.shiming.account.profile;

import dev.shiming.account.picture.KeptPictures;
import dev.shiming.account.picture.Slot;
import dev.shiming.account.profile.Change.State;
import dev.shiming.kit.problem.Problem;
import dev.shiming.moderation.cases.Effect;
import java.time.Instant;
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
  private final KeptPictures pictures;
  private final ProfileSettings settings;
  private final InstantSource time;

  Settlement(
      Profiles profiles,
      Changes changes,
      HeldNames names,
      KeptPictures pictures,
      ProfileSettings settings,
      InstantSource time) {
    this.profiles = profiles;
    this.changes = changes;
    this.names = names;
    this.pictures = pictures;
    this.settings = settings;
    this.time = time;
  }

  /**
   * Shows it from now on; null for nothing. The profile is locked.
   *
   * @param pictureUntil when the picture that was there before is destroyed
   */
  void place(Profile profile, Item item, @Nullable String value, Instant pictureUntil) {
    Slot slot = item.slot();
    if (item == Item.NICKNAME) {
      names.exchange(profile.account(), profile.shown(), value);
    } else if (slot != null) {
      pictures.show(profile.account(), slot, value, pictureUntil);
    }
    profiles.save(profile, profile.with(item, value));
  }

  /** What was kept for a change that is not to be; a picture is destroyed at that time. */
  void release(Profile profile, Change change, Instant pictureUntil) {
    String proposed = change.proposed();
    if (proposed != null && change.item() == Item.NICKNAME) {
      names.release(profile, proposed);
    } else if (proposed != null && change.item().slot() != null) {
      pictures.end(proposed, pictureUntil);
    }
  }

  /** When a picture that a decision takes from sight cannot come back any more. */
  private Instant undoable() {
    return time.instant().plus(settings.picturesKept());
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
        place(profile, change.item(), change.proposed(), undoable());
        changes.save(change.passed(profile.value(change.item()), time.instant()));
      }
      case Effect.Refuse(String reason, String text) when change.waits() -> {
        release(profile, change, undoable());
        changes.save(change.refused(reason, text, time.instant()));
      }
      case Effect.Hold() -> hold(profile, change);
      case Effect.Remove(String reason, String text, long report)
          when change.state() == State.PASSED && changes.standing(change) -> {
        place(profile, change.item(), null, undoable());
        changes.save(change.removed(reason, text, report, time.instant()));
      }
      case Effect.Restore(long report)
          when Long.valueOf(report).equals(change.report()) && changes.standing(change) -> {
        requireKept(profile, change);
        place(profile, change.item(), change.proposed(), undoable());
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
      place(profile, change.item(), before(profile, change), undoable());
    } else if (change.state() != State.REFUSED) {
      throw changed();
    }
    requireKept(profile, change);
    changes.save(change.waitingAgain());
  }

  /** A name or a picture that waits again is kept for it; nobody else has the name meanwhile. */
  private void requireKept(Profile profile, Change change) {
    String proposed = change.proposed();
    if (proposed == null || change.item() == Item.TAGLINE) {
      return;
    }
    if (change.item() != Item.NICKNAME) {
      if (!pictures.end(proposed, null)) {
        throw changed();
      }
    } else if (names.taken(profile.account(), proposed)) {
      throw changed();
    } else {
      names.take(profile.account(), proposed);
    }
  }

  /** What was there before, unless somebody else has the name by now or the picture is gone. */
  private @Nullable String before(Profile profile, Change change) {
    String before = change.replaced();
    if (before == null || change.item() == Item.TAGLINE) {
      return before;
    }
    boolean there =
        change.item() == Item.NICKNAME
            ? !names.taken(profile.account(), before)
            : pictures.end(before, null);
    return there ? before : null;
  }

  private static Problem changed() {
    return new Problem(HttpStatus.CONFLICT, "case.changed");
  }
}
