package dev.shiming.account.profile;

import dev.shiming.account.name.AccountName;
import dev.shiming.account.name.Names;
import dev.shiming.account.profile.Change.State;
import dev.shiming.kit.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the register of names in step with a profile: the name that waits is reserved, the one that
 * was shown rests when another takes its place (A22.10, O21.8).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HeldNames {

  private final Names names;
  private final Changes changes;

  HeldNames(Names names, Changes changes) {
    this.names = names;
    this.changes = changes;
  }

  /**
   * Takes a name for its member.
   *
   * @throws Problem 422 {@code nickname.taken} when somebody else was first
   */
  void take(String account, String name) {
    try {
      names.take(AccountName.kept(name), account);
    } catch (DuplicateKeyException another) {
      throw Problem.field("nickname", "nickname.taken");
    }
  }

  /** Whether somebody else has it by now, or gave it up lately. */
  boolean taken(String account, String name) {
    return names.taken(AccountName.kept(name).skeleton(), account);
  }

  /** One name takes the place of another; null for none. */
  void exchange(String account, @Nullable String shown, @Nullable String next) {
    if (shown != null && (next == null || !alike(shown, next))) {
      names.retire(AccountName.kept(shown), account);
    }
    if (next != null) {
      take(account, next);
    }
  }

  /** Gives back a name that waited: it is free, or rests where the member had shown it before. */
  void release(Profile profile, String name) {
    AccountName released = AccountName.kept(name);
    String shown = profile.shown();
    if (shown != null && alike(shown, name)) {
      take(profile.account(), shown);
    } else if (changes
        .skeletons(profile.account(), State.PASSED, State.REMOVED)
        .contains(released.skeleton())) {
      names.retire(released, profile.account());
    } else {
      names.free(released, profile.account());
    }
  }

  private static boolean alike(String name, String other) {
    return AccountName.kept(name).skeleton().equals(AccountName.kept(other).skeleton());
  }
}
