package dev.shiming.account.official;

import dev.shiming.account.notice.NoticeSubject;
import dev.shiming.kit.member.Badge;
import dev.shiming.kit.member.MemberView;
import dev.shiming.kit.page.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An author of its own that somebody stands behind. Each change grows the version that its facts
 * carry.
 */
record OfficialAccount(
    long number,
    String account,
    long version,
    String handle,
    String name,
    EntityKind kind,
    Category category,
    @Nullable String tagline,
    String avatar,
    OfficialState state,
    long entity,
    boolean announces,
    News news,
    boolean secondPair,
    @Nullable Agency agency,
    Instant openedAt) {

  static OfficialAccount of(ResultSet row, int rowNumber) throws SQLException {
    return new OfficialAccount(
        row.getLong("number"),
        row.getString("account"),
        row.getLong("version"),
        row.getString("handle"),
        row.getString("name"),
        EntityKind.of(row.getString("kind")).orElseThrow(),
        Category.of(row.getString("category")).orElseThrow(),
        row.getString("tagline"),
        row.getString("avatar"),
        OfficialState.of(row.getString("state")),
        row.getLong("entity"),
        row.getBoolean("announces"),
        News.valueOf(row.getString("news").toUpperCase(Locale.ROOT)),
        row.getBoolean("second_pair"),
        Agency.of(row),
        Columns.instant(row, "opened_at"));
  }

  OfficialAccount in(OfficialState next) {
    return next == state ? this : changed(avatar, next, announces, secondPair, agency);
  }

  OfficialAccount showing(String picture) {
    return picture.equals(avatar) ? this : changed(picture, state, announces, secondPair, agency);
  }

  OfficialAccount announcing(boolean allowed) {
    return allowed == announces ? this : changed(avatar, state, allowed, secondPair, agency);
  }

  /** After a change of what its facts tell beside these columns. */
  OfficialAccount touched() {
    return changed(avatar, state, announces, secondPair, agency);
  }

  OfficialAccount needingSecondPair(boolean needed) {
    return needed == secondPair ? this : changed(avatar, state, announces, needed, agency);
  }

  /** With that agency on its card, or with none. */
  OfficialAccount signedWith(@Nullable Agency next) {
    return Objects.equals(next, agency)
        ? this
        : changed(avatar, state, announces, secondPair, next);
  }

  private OfficialAccount changed(
      String picture,
      OfficialState next,
      boolean announcing,
      boolean pair,
      @Nullable Agency signed) {
    return new OfficialAccount(
        number,
        account,
        version + 1,
        handle,
        name,
        kind,
        category,
        tagline,
        picture,
        next,
        entity,
        announcing,
        news,
        pair,
        signed,
        openedAt);
  }

  MemberView view() {
    return new MemberView(account, name, null, badgeOrNull(), avatar);
  }

  private @Nullable Badge badgeOrNull() {
    return state.badged() ? new Badge(kind.word(), handle) : null;
  }

  /** What notices about it lead to. */
  NoticeSubject subject() {
    return new NoticeSubject("official", account, handle);
  }

  AuthorFact author() {
    return new AuthorFact(version, account, name, avatar, badgeOrNull(), state.standing());
  }
}
