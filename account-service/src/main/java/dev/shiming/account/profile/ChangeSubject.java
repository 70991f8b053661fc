package dev.shiming.account.profile;

import dev.shiming.kit.security.Viewer;
import dev.shiming.moderation.cases.CaseSubject;
import dev.shiming.moderation.cases.Effect;
import dev.shiming.moderation.cases.Reasons;
import dev.shiming.moderation.cases.Snapshot;
import java.util.Optional;

/** A change of one item of a profile before a moderator. */
class ChangeSubject implements CaseSubject {

  private final Item item;
  private final Changes changes;
  private final Settlement settlement;

  ChangeSubject(Item item, Changes changes, Settlement settlement) {
    this.item = item;
    this.changes = changes;
    this.settlement = settlement;
  }

  /** What a moderator reads of it, and its member is told of by name; pictures have no words. */
  static Snapshot snapshot(String account, Item item, String proposed) {
    String words = item.slot() == null ? proposed : "";
    return new Snapshot(account, words, words, account);
  }

  @Override
  public String type() {
    return item.subject();
  }

  @Override
  public Reasons reasons() {
    return ProfileReasons.ALL;
  }

  @Override
  public String noticePrefix() {
    return item.word();
  }

  /** One that another has taken the place of is no more. */
  @Override
  public Optional<Snapshot> find(String id, Viewer viewer) {
    return changes
        .find(id)
        .filter(change -> change.item() == item && visible(change, viewer))
        .filter(changes::standing)
        .flatMap(
            change ->
                Optional.ofNullable(change.proposed())
                    .map(proposed -> snapshot(change.account(), item, proposed)));
  }

  private static boolean visible(Change change, Viewer viewer) {
    return switch (change.state()) {
      case PASSED -> true;
      case WAITING, REFUSED, REMOVED -> viewer.moderator() || viewer.is(change.account());
      case WITHDRAWN, SUPERSEDED -> false;
    };
  }

  @Override
  public void carryOut(String id, Effect effect) {
    settlement.carryOut(id, effect);
  }
}
