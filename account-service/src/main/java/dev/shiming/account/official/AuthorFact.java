package dev.shiming.account.official;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shiming.kit.member.Badge;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An official account on {@code shiming.member}, where everything that writes is announced; it has
 * no member number.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record AuthorFact(
    long version,
    String account,
    @Nullable Long number,
    String nickname,
    String avatar,
    @Nullable Badge badge,
    String standing,
    @Nullable Instant notBefore) {

  AuthorFact(
      long version,
      String account,
      String name,
      String avatar,
      @Nullable Badge badge,
      String standing) {
    this(version, account, null, name, avatar, badge, standing, null);
  }
}
