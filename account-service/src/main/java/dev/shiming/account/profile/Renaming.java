package dev.shiming.account.profile;

import dev.shiming.account.name.AccountName;
import dev.shiming.account.profile.Change.State;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import dev.shiming.moderation.screening.Evidence;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a nickname that is to take the place of another: seldom, so that a name stays worth
 * knowing, and never one that a moderator refused before without asking one again.
 */
@Component
class Renaming {

  private static final String FIELD = "nickname";

  private final Naming naming;
  private final Changes changes;
  private final ProfileSettings settings;
  private final InstantSource time;

  Renaming(Naming naming, Changes changes, ProfileSettings settings, InstantSource time) {
    this.naming = naming;
    this.changes = changes;
    this.settings = settings;
    this.time = time;
  }

  /**
   * What was typed, compared and screened.
   *
   * @throws Problem 422 at {@code nickname}: as at registration, or {@code nickname.too-soon} (args
   *     {@code from})
   */
  Proposal read(Profile profile, @Nullable String typed) {
    List<FieldProblem> problems = new ArrayList<>();
    ScreenedName name = naming.read(profile.account(), typed, problems);
    if (name == null) {
      throw Problem.of("request.invalid", problems);
    }
    String text = name.nickname().text();
    requirePause(profile, text);
    List<Evidence> evidence = new ArrayList<>(name.evidence());
    if (refusedBefore(profile, name.nickname())) {
      evidence.add(new Evidence("name", "refused-before", text, 0, text.length()));
    }
    return new Proposal(
        Item.NICKNAME, text, name.held() || evidence.size() > name.evidence().size(), evidence);
  }

  /** From when another nickname is taken; null where it is at once. */
  @Nullable Instant changeableFrom(Profile profile) {
    return profile.shown() == null
        ? null
        : changes
            .lastRenamed(profile.account(), profile.joinedAt().plus(settings.settling()))
            .map(last -> last.plus(settings.namePause()))
            .filter(from -> from.isAfter(time.instant()))
            .orElse(null);
  }

  private void requirePause(Profile profile, String text) {
    Instant from = changeableFrom(profile);
    if (from != null && !text.equals(profile.shown())) {
      throw Problem.of(
          "request.invalid",
          List.of(new FieldProblem(FIELD, "nickname.too-soon", Map.of("from", from))));
    }
  }

  private boolean refusedBefore(Profile profile, AccountName name) {
    boolean now =
        (profile.state() == Profile.State.REFUSED || profile.state() == Profile.State.REMOVED)
            && AccountName.kept(profile.nickname()).skeleton().equals(name.skeleton());
    return now
        || changes
            .skeletons(profile.account(), State.REFUSED, State.REMOVED)
            .contains(name.skeleton());
  }
}
