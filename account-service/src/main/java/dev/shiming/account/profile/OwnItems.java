package dev.shiming.account.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shiming.kit.member.MemberView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What its member may change of a profile: what is shown, what waits, and why the last was refused.
 *
 * @param renameFrom when another nickname is taken, null where it is at once
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OwnItems(
    MemberView member,
    OwnItem nickname,
    OwnItem tagline,
    OwnItem avatar,
    OwnItem cover,
    @Nullable Instant renameFrom) {

  static OwnItems of(Profile profile, List<Change> newest, @Nullable Instant renameFrom) {
    return new OwnItems(
        profile.view(),
        OwnItem.of(profile, Item.NICKNAME, newest),
        OwnItem.of(profile, Item.TAGLINE, newest),
        OwnItem.of(profile, Item.AVATAR, newest),
        OwnItem.of(profile, Item.COVER, newest),
        renameFrom);
  }

  /** One item; of a picture the values are ids. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record OwnItem(
      @Nullable String shown, @Nullable Waiting waiting, @Nullable Ended refused) {

    static OwnItem of(Profile profile, Item item, List<Change> newest) {
      return newest.stream()
          .filter(change -> change.item() == item)
          .findFirst()
          .map(change -> of(profile.value(item), change))
          .orElseGet(
              () ->
                  item == Item.NICKNAME
                      ? atRegistration(profile)
                      : new OwnItem(profile.value(item), null, null));
    }

    private static OwnItem of(@Nullable String shown, Change change) {
      String proposed = change.proposed() == null ? "" : change.proposed();
      return switch (change.state()) {
        case WAITING -> new OwnItem(shown, new Waiting(proposed, change.proposedAt(), true), null);
        case REFUSED, REMOVED ->
            new OwnItem(
                shown,
                null,
                new Ended(
                    proposed,
                    change.state().word(),
                    change.reason(),
                    change.text(),
                    change.endedAt()));
        case PASSED, WITHDRAWN, SUPERSEDED -> new OwnItem(shown, null, null);
      };
    }

    private static OwnItem atRegistration(Profile profile) {
      String name = profile.nickname();
      return switch (profile.state()) {
        case WAITING -> new OwnItem(null, new Waiting(name, profile.joinedAt(), false), null);
        case REFUSED, REMOVED ->
            new OwnItem(
                null, null, new Ended(name, profile.state().word(), profile.reason(), null, null));
        case PASSED, WITHDRAWN -> new OwnItem(profile.shown(), null, null);
      };
    }
  }

  /**
   * What waits.
   *
   * @param withdrawable not so of the nickname of registration, which needs another in its place
   */
  public record Waiting(String value, Instant since, boolean withdrawable) {}

  /**
   * What was not taken, or taken away.
   *
   * @param state {@code refused} or {@code removed}
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Ended(
      String value,
      String state,
      @Nullable String reason,
      @Nullable String text,
      @Nullable Instant at) {}
}
