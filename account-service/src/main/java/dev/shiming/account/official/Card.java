package dev.shiming.account.official;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shiming.kit.member.MemberView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may know of an official account: what was checked, how, when and until when.
 *
 * @param personName of the person behind it, while they consent to that
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Card(
    MemberView account,
    String handle,
    EntityKind kind,
    Category category,
    @Nullable String tagline,
    OfficialState state,
    News news,
    Instant since,
    List<Check> checks,
    @Nullable Operator operator,
    @Nullable String personName,
    @Nullable Agency agency,
    List<DomainOnCard> domains,
    List<Transferred> transfers) {

  /** The organisation behind it; a person's name is theirs to tell (PIPL 6). */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Operator(
      String name,
      String code,
      String place,
      String scope,
      @Nullable String operatingPlace,
      @Nullable String contact) {}

  /** Another registrant in place of the one before; null for a person on either side. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Transferred(Instant at, @Nullable Registrant from, @Nullable Registrant to) {}

  /** An organisation that stands or stood behind the account. */
  public record Registrant(String name, String code) {}

  /** A domain with the number of its credential. */
  public record DomainOnCard(Domain domain, String number, LocalDate until, boolean current) {}
}
