package dev.shiming.account.official;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shiming.kit.member.MemberView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An official account as it is filed with the authorities (O17.7, IM14.7).
 *
 * @param registrant the organisation behind it; null for a person
 * @param person the member behind it, by public name only; null for an organisation
 * @param agency with which it has a contract, if any
 * @param seats how many work for it
 * @param transferredAt when it last went to another registrant
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FilingRow(
    MemberView account,
    String handle,
    EntityKind kind,
    Category category,
    OfficialState state,
    News news,
    Instant since,
    @Nullable Registrant registrant,
    @Nullable MemberView person,
    @Nullable Agency agency,
    List<Credential> domains,
    int seats,
    @Nullable Instant transferredAt) {

  /** An organisation as the registry has it. */
  public record Registrant(String code, String name, @Nullable String place) {}
}
