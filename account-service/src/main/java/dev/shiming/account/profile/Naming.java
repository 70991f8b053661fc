package dev.shiming.account.profile;

import dev.shiming.account.name.AccountName;
import dev.shiming.account.name.Names;
import dev.shiming.account.name.ProtectedNames;
import dev.shiming.kit.member.AvatarSeed;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.moderation.cases.Cases;
import dev.shiming.moderation.cases.Snapshot;
import dev.shiming.moderation.cases.Subject;
import dev.shiming.moderation.screening.Evidence;
import dev.shiming.moderation.screening.Screened;
import dev.shiming.moderation.screening.Screening;
import dev.shiming.moderation.screening.Submission;
import dev.shiming.moderation.screening.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a member a nickname: clean ones are shown at once, doubtful ones after a person decided,
 * and meanwhile the member may write under their number (AN15.4, A22.8).
 */
@Service
public class Naming {

  private static final String FIELD = "nickname";

  private final Names names;
  private final ProtectedNames protectedNames;
  private final Screening screening;
  private final Cases cases;
  private final Profiles profiles;

  Naming(
      Names names,
      ProtectedNames protectedNames,
      Screening screening,
      Cases cases,
      Profiles profiles) {
    this.names = names;
    this.protectedNames = protectedNames;
    this.screening = screening;
    this.cases = cases;
    this.profiles = profiles;
  }

  /** Reads, compares and screens a nickname; adds what is wrong and gives null then. */
  public @Nullable ScreenedName read(
      String account, @Nullable String typed, List<FieldProblem> problems) {
    AccountName nickname = AccountName.read(FIELD, typed, problems);
    if (nickname == null) {
      return null;
    }
    if (names.taken(nickname.skeleton(), account)) {
      problems.add(FieldProblem.of(FIELD, "nickname.taken"));
      return null;
    }
    ScreenedName screened = screened(account, nickname);
    if (screened == null) {
      problems.add(FieldProblem.of(FIELD, "nickname.forbidden"));
    }
    return screened;
  }

  /** Whether somebody has this nickname or one that looks like it. */
  public boolean taken(ScreenedName name, String account) {
    return names.taken(name.nickname().skeleton(), account);
  }

  private @Nullable ScreenedName screened(String account, AccountName nickname) {
    Screened screened =
        screening.screen(
            new Submission(NicknameSubject.NICKNAME, account, nickname.text(), false, true));
    if (screened.verdict() == Verdict.REFUSED) {
      return null;
    }
    List<Evidence> evidence = new ArrayList<>(protectedNames.resembledBy(nickname));
    boolean held = !evidence.isEmpty() || screened.verdict() == Verdict.HELD;
    evidence.addAll(screened.evidence());
    return new ScreenedName(nickname, held, List.copyOf(evidence));
  }

  /**
   * Makes the member, in the caller's transaction.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the name was taken meanwhile
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Named welcome(String account, ScreenedName name, Instant at) {
    names.take(name.nickname(), account);
    var state = name.held() ? Profile.State.WAITING : Profile.State.PASSED;
    Profile profile = profiles.add(account, name.nickname(), state, AvatarSeed.random(), at);
    if (name.held()) {
      String text = name.nickname().text();
      cases.open(
          NicknameSubject.NICKNAME,
          new Subject(NicknameSubject.NICKNAME, account),
          new Snapshot(account, text, text, account),
          name.evidence());
    }
    return new Named(profile.number(), !name.held());
  }

  /** What became of a member's nickname; empty for an account that is no member. */
  public Optional<Named> of(String account) {
    return profiles
        .find(account)
        .map(p -> new Named(p.number(), p.state() == Profile.State.PASSED));
  }
}
