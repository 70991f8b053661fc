package dev.shiming.account.profile;

import dev.shiming.account.picture.KeptPictures;
import dev.shiming.kit.member.MemberView;
import dev.shiming.kit.member.Standing;
import dev.shiming.kit.page.Columns;
import dev.shiming.moderation.cases.Effect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of one member. {@code standing} is what was decided about them, which anybody may
 * see; that nothing says any more who they are ({@code verified}) is theirs to know. A nickname
 * that waits, was refused or was taken away is shown as the number; each change grows the version
 * that its fact carries.
 */
record Profile(
    String account,
    long number,
    long version,
    String nickname,
    State state,
    @Nullable String reason,
    String avatar,
    @Nullable String picture,
    @Nullable String cover,
    @Nullable String tagline,
    String standing,
    boolean verified,
    Instant joinedAt) {

  /** What became of the nickname. */
  enum State {
    WAITING,
    PASSED,
    REFUSED,
    REMOVED,
    WITHDRAWN;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  static Profile of(ResultSet row, int rowNumber) throws SQLException {
    return new Profile(
        row.getString("account"),
        row.getLong("number"),
        row.getLong("version"),
        row.getString("nickname"),
        State.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)),
        row.getString("reason"),
        row.getString("avatar"),
        row.getString("picture"),
        row.getString("cover"),
        row.getString("tagline"),
        row.getString("standing"),
        row.getBoolean("verified"),
        Columns.instant(row, "joined_at"));
  }

  /** The nickname, where it may be shown. */
  @Nullable String shown() {
    return state == State.PASSED ? nickname : null;
  }

  /** What a moderator's decision, or its undoing, makes of the nickname. */
  Profile after(Effect effect) {
    return switch (effect) {
      case Effect.Publish() -> from(State.WAITING, State.PASSED, null);
      case Effect.Refuse(String why, _) -> from(State.WAITING, State.REFUSED, why);
      case Effect.Correct _ -> this;
      case Effect.Hold() ->
          state == State.REFUSED
              ? in(State.WAITING, null)
              : from(State.PASSED, State.WAITING, null);
      case Effect.Remove right -> from(State.PASSED, State.REMOVED, right.reason());
      case Effect.Restore ignored -> from(State.REMOVED, State.PASSED, null);
    };
  }

  /** What is shown of an item; null for nothing. */
  @Nullable String value(Item item) {
    return switch (item) {
      case NICKNAME -> shown();
      case TAGLINE -> tagline;
      case AVATAR -> picture;
      case COVER -> cover;
    };
  }

  /** The same with another value in one place; null for nothing. */
  Profile with(Item item, @Nullable String value) {
    return switch (item) {
      case NICKNAME ->
          value == null
              ? in(State.WITHDRAWN, null)
              : changed(value, State.PASSED, null, picture, cover, tagline);
      case TAGLINE -> changed(nickname, state, reason, picture, cover, value);
      case AVATAR -> changed(nickname, state, reason, value, cover, tagline);
      case COVER -> changed(nickname, state, reason, picture, value, tagline);
    };
  }

  /** What became of the nickname of registration, in the words of the history of names. */
  Change.State registered() {
    return switch (state) {
      case WAITING, WITHDRAWN -> Change.State.SUPERSEDED;
      case PASSED -> Change.State.PASSED;
      case REFUSED -> Change.State.REFUSED;
      case REMOVED -> Change.State.REMOVED;
    };
  }

  private Profile from(State before, State next, @Nullable String why) {
    return state == before ? in(next, why) : this;
  }

  private Profile in(State next, @Nullable String why) {
    return changed(nickname, next, why, picture, cover, tagline);
  }

  private Profile changed(
      String name,
      State next,
      @Nullable String why,
      @Nullable String shownPicture,
      @Nullable String shownCover,
      @Nullable String line) {
    return new Profile(
        account,
        number,
        version + 1,
        name,
        next,
        why,
        avatar,
        shownPicture,
        shownCover,
        line,
        standing,
        verified,
        joinedAt);
  }

  /** Whether anything says who the member is. */
  Profile verified(boolean now) {
    return now == verified
        ? this
        : new Profile(
            account,
            number,
            version + 1,
            nickname,
            state,
            reason,
            avatar,
            picture,
            cover,
            tagline,
            standing,
            now,
            joinedAt);
  }

  /** The drawn picture's seed, or the picture that was sent. */
  private String portrait() {
    String sent = KeptPictures.avatar(picture);
    return sent == null ? avatar : sent;
  }

  MemberView view() {
    return new MemberView(account, shown(), number, null, portrait());
  }

  MemberFact fact() {
    return new MemberFact(
        version, account, number, shown(), portrait(), null, Standing.of(standing, verified), null);
  }
}
