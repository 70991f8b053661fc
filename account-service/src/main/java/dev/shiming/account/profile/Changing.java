package dev.shiming.account.profile;

import dev.shiming.account.picture.KeptPictures;
import dev.shiming.account.picture.KeptPictures.Searched;
import dev.shiming.account.profile.Change.State;
import dev.shiming.kit.form.FormKeys;
import dev.shiming.kit.member.Members;
import dev.shiming.kit.operation.OperationLog;
import dev.shiming.kit.problem.Problem;
import dev.shiming.moderation.screening.Evidence;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Members change what is shown of them: what is clean at once, while of what is doubtful the old
 * stays until a person decided (AN15.4, A22.8). A change locks the profile before its case, a
 * decision the case before the profile: whoever the database picks to give way tries again.
 */
@Service
@Transactional
@Retryable(includes = PessimisticLockingFailureException.class, delay = 20, jitter = 20)
public class Changing {

  private final Profiles profiles;
  private final Changes changes;
  private final Proposals proposals;
  private final Renaming renaming;
  private final Taglines taglines;
  private final PictureEvidence evidence;
  private final KeptPictures pictures;
  private final Members members;
  private final FormKeys forms;
  private final OperationLog operations;

  Changing(
      Profiles profiles,
      Changes changes,
      Proposals proposals,
      Renaming renaming,
      Taglines taglines,
      PictureEvidence evidence,
      KeptPictures pictures,
      Members members,
      FormKeys forms,
      OperationLog operations) {
    this.profiles = profiles;
    this.changes = changes;
    this.proposals = proposals;
    this.renaming = renaming;
    this.taglines = taglines;
    this.evidence = evidence;
    this.pictures = pictures;
    this.members = members;
    this.forms = forms;
    this.operations = operations;
  }

  /**
   * Proposes another nickname.
   *
   * @throws Problem 422 at {@code nickname}, also {@code nickname.too-soon} (args {@code from})
   */
  public Changed rename(String account, @Nullable String typed, @Nullable String key) {
    return once(account, key, profile -> renaming.read(profile, typed));
  }

  /**
   * Proposes another tagline; nothing typed takes the old one away.
   *
   * @throws Problem 422 at {@code tagline}
   */
  public Changed tagline(String account, @Nullable String typed, @Nullable String key) {
    return once(account, key, profile -> taglines.read(account, typed));
  }

  /** Proposes a picture that is drawn. */
  Changed picture(String account, Item item, Searched searched, @Nullable String key) {
    return once(
        account,
        key,
        profile -> {
          List<Evidence> found = evidence.of(profile, searched);
          return new Proposal(item, pictures.keep(account, searched), !found.isEmpty(), found);
        });
  }

  /** Shows nothing of the member's own in this place any more, and lets go of what waits for it. */
  void remove(String account, Item item) {
    proposals.take(locked(account), Proposal.clean(item, null));
  }

  /** Takes back what waits of an item; where nothing does, nothing happens. */
  public void withdraw(String account, Item item) {
    Profile profile = locked(account);
    changes
        .waiting(account, item)
        .ifPresent(
            waiting -> {
              proposals.giveUp(profile, waiting, State.WITHDRAWN);
              operations.record(account, "profile.withdraw", "member:" + account);
            });
  }

  private Changed once(String account, @Nullable String key, Function<Profile, Proposal> reading) {
    members.requireGoodStanding(account);
    return forms.once(
        account,
        key,
        Changed.class,
        () -> {
          Profile profile = locked(account);
          return proposals.take(profile, reading.apply(profile));
        });
  }

  private Profile locked(String account) {
    return profiles.lock(account).orElseThrow(Problem::notFound);
  }
}
