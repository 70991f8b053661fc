package dev.shiming.account.official;

import dev.shiming.account.name.AccountName;
import dev.shiming.account.name.Handle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of an official account when it opens, is renewed or goes to another
 * registrant.
 *
 * @param account id of the author that it becomes
 * @param avatar of the picture that it shows, null for one that is drawn
 * @param operatingPlace and contact are an organisation's, for its card
 */
public record Opened(
    String account,
    AccountName name,
    Handle handle,
    EntityKind kind,
    Category category,
    @Nullable String tagline,
    @Nullable String avatar,
    long entity,
    @Nullable String operatingPlace,
    @Nullable String contact,
    @Nullable Agency agency,
    String owner,
    List<Check> checks,
    List<Credential> credentials) {

  /** A licence lets a medium publish news, and anybody else pass on what such a one published. */
  News news() {
    boolean licensed = credentials.stream().anyMatch(held -> held.domain() == Domain.NEWS);
    if (!licensed) {
      return News.NONE;
    }
    return kind == EntityKind.MEDIA || kind == EntityKind.GOVERNMENT ? News.PUBLISH : News.REPOST;
  }
}
