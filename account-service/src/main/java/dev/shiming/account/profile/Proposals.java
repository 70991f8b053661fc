package dev.shiming.account.profile;

import dev.shiming.account.profile.Change.State;
import dev.shiming.kit.operation.OperationLog;
import dev.shiming.kit.problem.Problem;
import dev.shiming.moderation.cases.Cases;
import dev.shiming.moderation.cases.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a proposal for a locked profile: shows it, or hands it to the moderators' desk. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Proposals {

  private static final Duration DAY = Duration.ofDays(1);

  private final Profiles profiles;
  private final Changes changes;
  private final Settlement settlement;
  private final HeldNames names;
  private final Cases cases;
  private final OperationLog operations;
  private final ProfileSettings settings;
  private final InstantSource time;

  Proposals(
      Profiles profiles,
      Changes changes,
      Settlement settlement,
      HeldNames names,
      Cases cases,
      OperationLog operations,
      ProfileSettings settings,
      InstantSource time) {
    this.profiles = profiles;
    this.changes = changes;
    this.settlement = settlement;
    this.names = names;
    this.cases = cases;
    this.operations = operations;
    this.settings = settings;
    this.time = time;
  }

  /**
   * Takes it in place of whatever waits; what is shown or waits already changes nothing.
   *
   * @throws Problem 429 {@code limit.reached}, 422 {@code nickname.taken} when somebody was quicker
   */
  Changed take(Profile profile, Proposal proposal) {
    Item item = proposal.item();
    String value = proposal.value();
    Change waiting = changes.waiting(profile.account(), item).orElse(null);
    if (value != null && value.equals(waiting(profile, item, waiting))) {
      return Changed.to(State.WAITING);
    }
    if (waiting == null && Objects.equals(value, profile.value(item))) {
      return Changed.to(State.PASSED);
    }
    requireCalm(profile.account());
    Profile before = item == Item.NICKNAME ? withHistory(profile) : profile;
    if (waiting != null) {
      giveUp(before, waiting, State.SUPERSEDED);
    }
    operations.record(profile.account(), "profile." + item.word(), "member:" + profile.account());
    return proposal.held() ? hold(before, proposal) : show(before, proposal);
  }

  /** Ends what waits by its member's will, and its case. */
  void giveUp(Profile profile, Change waiting, State ended) {
    settlement.release(profile, waiting, time.instant());
    changes.save(waiting.ended(ended, time.instant()));
    cases.withdraw(about(waiting.item(), waiting.id()));
  }

  private Changed show(Profile profile, Proposal proposal) {
    Instant now = time.instant();
    settlement.place(profile, proposal.item(), proposal.value(), now);
    changes.add(
        profile.account(),
        proposal.item(),
        proposal.value(),
        profile.value(proposal.item()),
        State.PASSED,
        null,
        now,
        now);
    return Changed.to(State.PASSED);
  }

  private Changed hold(Profile profile, Proposal proposal) {
    Item item = proposal.item();
    String value = Objects.requireNonNull(proposal.value());
    if (item == Item.NICKNAME) {
      names.take(profile.account(), value);
    }
    long id =
        changes.add(
            profile.account(), item, value, null, State.WAITING, null, time.instant(), null);
    cases.open(
        item.word(),
        about(item, id),
        ChangeSubject.snapshot(profile.account(), item, value),
        proposal.evidence());
    return Changed.to(State.WAITING);
  }

  private static Subject about(Item item, long id) {
    return new Subject(item.subject(), String.valueOf(id));
  }

  private static @Nullable String waiting(Profile profile, Item item, @Nullable Change waiting) {
    boolean atRegistration = item == Item.NICKNAME && profile.state() == Profile.State.WAITING;
    return atRegistration ? profile.nickname() : waiting == null ? null : waiting.proposed();
  }

  /**
   * The name of registration becomes the first of the history; one that still waits is given up.
   */
  private Profile withHistory(Profile profile) {
    if (changes.any(profile.account(), Item.NICKNAME)) {
      return profile;
    }
    boolean waits = profile.state() == Profile.State.WAITING;
    changes.add(
        profile.account(),
        Item.NICKNAME,
        profile.nickname(),
        null,
        profile.registered(),
        profile.reason(),
        profile.joinedAt(),
        waits ? time.instant() : profile.joinedAt());
    if (!waits) {
      return profile;
    }
    cases.withdraw(new Subject(NicknameSubject.NICKNAME, profile.account()));
    names.release(profile, profile.nickname());
    return profiles.save(profile, profile.with(Item.NICKNAME, null));
  }

  /** Nobody has to change a profile as often as a machine would. */
  private void requireCalm(String account) {
    Instant now = time.instant();
    int most = settings.changesPerDay();
    List<Instant> proposed = changes.proposedSince(account, now.minus(DAY), most);
    if (proposed.size() >= most) {
      long seconds = Duration.between(now, proposed.get(most - 1).plus(DAY)).toSeconds();
      throw new Problem(
          HttpStatus.TOO_MANY_REQUESTS,
          "limit.reached",
          Map.of("retryAfterSeconds", Math.max(1, seconds)));
    }
  }
}
