package dev.shiming.account.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shiming.kit.member.MemberView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account that is offered to a member, as its seats and that member see it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OfferView(
    String id,
    MemberView account,
    String handle,
    MemberView member,
    Instant at,
    Instant until,
    @Nullable Begun application) {

  /** What became of the offer; the id is for the applicant alone. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Begun(@Nullable String id, String state) {}
}
