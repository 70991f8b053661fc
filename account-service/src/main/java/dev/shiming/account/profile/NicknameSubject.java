package dev.shiming.account.profile;

import dev.shiming.kit.security.Viewer;
import dev.shiming.moderation.cases.CaseSubject;
import dev.shiming.moderation.cases.Effect;
import dev.shiming.moderation.cases.Reasons;
import dev.shiming.moderation.cases.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * A nickname before a moderator: as the name that waits ({@code nickname}), or as the one thing of
 * a profile that a report can be about ({@code member}).
 */
class NicknameSubject implements CaseSubject {

  static final String NICKNAME = "nickname";
  static final String MEMBER = "member";

  /**
   * The classes of forbidden names that AN15.6 and A22.8 list, with what the site adds, the
   * commonest first.
   */
  private static final Reasons REASONS =
      new Reasons(
          List.of(
              "name.impersonation",
              "name.contact",
              "name.insult",
              "name.obscene",
              "name.hatred",
              "name.rumour",
              "name.law",
              "name.security",
              "name.honour",
              "name.cult",
              "name.other-law"));

  private final String type;
  private final Profiles profiles;

  NicknameSubject(String type, Profiles profiles) {
    this.type = type;
    this.profiles = profiles;
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public Reasons reasons() {
    return REASONS;
  }

  @Override
  public String noticePrefix() {
    return "nickname";
  }

  @Override
  public Optional<Snapshot> find(String id, Viewer viewer) {
    return profiles
        .find(id)
        .filter(profile -> visible(profile, viewer))
        .map(p -> new Snapshot(p.account(), p.nickname(), p.nickname(), p.account()));
  }

  private static boolean visible(Profile profile, Viewer viewer) {
    return profile.shown() != null || viewer.moderator() || viewer.is(profile.account());
  }

  @Override
  public void carryOut(String id, Effect effect) {
    profiles.change(id, profile -> profile.after(effect));
  }
}
