package dev.shiming.account.profile;

import dev.shiming.kit.security.Viewer;
import dev.shiming.moderation.cases.CaseSubject;
import dev.shiming.moderation.cases.Snapshot;
import java.util.Optional;

/**
 * A nickname before a moderator: as the name that waits ({@code nickname}), or as the one thing of
 * a profile that a report can be about ({@code member}).
 */
class NicknameSubject implements CaseSubject {

  static final String NICKNAME = "nickname";
  static final String MEMBER = "member";

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
  public void publish(String id) {
    profiles.change(id, Profile::approved);
  }

  @Override
  public void refuse(String id, String reason) {
    profiles.change(id, profile -> profile.refused(reason));
  }

  @Override
  public void remove(String id, String reason) {
    profiles.change(id, profile -> profile.removed(reason));
  }

  @Override
  public void hold(String id) {
    profiles.change(id, Profile::held);
  }

  @Override
  public void restore(String id) {
    profiles.change(id, Profile::restored);
  }
}
