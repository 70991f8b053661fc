package dev.shiming.account.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shiming.kit.member.MemberView;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A member's page as anybody sees it; the month of joining is enough. The cover is the id of a
 * picture.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Portrait(
    MemberView member,
    @Nullable String tagline,
    @Nullable String cover,
    String joinedOn,
    String standing) {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("yyyy-MM").withZone(ZoneOffset.UTC);

  static Portrait of(Profile profile) {
    return new Portrait(
        profile.view(),
        profile.tagline(),
        profile.cover(),
        MONTH.format(profile.joinedAt()),
        profile.standing());
  }
}
