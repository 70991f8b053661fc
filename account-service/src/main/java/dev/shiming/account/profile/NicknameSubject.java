package dev.shiming.account.profile;

import dev.shiming.kit.security.Viewer;
import dev.shiming.moderation.cases.CaseSubject;
import dev.shiming.moderation.cases.Effect;
import dev.shiming.moderation.cases.Reasons;
import dev.shiming.moderation.cases.Snapshot;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A nickname before a moderator: as the name that waits at registration ({@code nickname}), which
 * is no more once another was proposed, or as the name that a report is about ({@code member}).
 */
class NicknameSubject implements CaseSubject {

  static final String NICKNAME = "nickname";
  static final String MEMBER = "member";

  private final String type;
  private final Profiles profiles;
  private final Changes changes;
  private final InstantSource time;

  NicknameSubject(String type, Profiles profiles, Changes changes, InstantSource time) {
    this.type = type;
    this.profiles = profiles;
    this.changes = changes;
    this.time = time;
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public Reasons reasons() {
    return ProfileReasons.ALL;
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
        .filter(profile -> type.equals(MEMBER) || !changes.any(id, Item.NICKNAME))
        .map(p -> new Snapshot(p.account(), p.nickname(), p.nickname(), p.account()));
  }

  private static boolean visible(Profile profile, Viewer viewer) {
    return profile.shown() != null || viewer.moderator() || viewer.is(profile.account());
  }

  @Override
  public void carryOut(String id, Effect effect) {
    profiles
        .lock(id)
        .filter(profile -> noteInHistory(profile, effect))
        .ifPresent(profile -> profiles.save(profile, profile.after(effect)));
  }

  /**
   * A name that was proposed goes and comes back in the history too, so that it is not taken up
   * again unseen; false where the name that a report was about is no longer the one in question.
   */
  private boolean noteInHistory(Profile profile, Effect effect) {
    return changes
        .newestShown(profile.account(), Item.NICKNAME)
        .map(
            change ->
                switch (effect) {
                  case Effect.Remove(String reason, String text, long report) -> {
                    changes.save(change.removed(reason, text, report, time.instant()));
                    yield true;
                  }
                  case Effect.Restore(long report) -> {
                    boolean same =
                        change.state() == Change.State.REMOVED
                            && (change.report() == null || change.report() == report);
                    if (same) {
                      changes.save(change.restored(time.instant()));
                    }
                    yield same;
                  }
                  default -> true;
                })
        .orElse(true);
  }
}
