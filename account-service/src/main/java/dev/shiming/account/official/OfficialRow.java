package dev.shiming.account.official;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shiming.kit.member.MemberView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An official account as a line of the directory. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OfficialRow(
    MemberView account,
    String handle,
    EntityKind kind,
    Category category,
    @Nullable String tagline,
    Instant since) {

  static OfficialRow of(OfficialAccount account) {
    return new OfficialRow(
        account.view(),
        account.handle(),
        account.kind(),
        account.category(),
        account.tagline(),
        account.openedAt());
  }
}
