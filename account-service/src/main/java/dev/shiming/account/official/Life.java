package dev.shiming.account.official;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shiming.account.official.Measures.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What time will do to an account, for those who work for it.
 *
 * @param recheckBy last day of the checks that have to be repeated; null where there is none
 * @param dormantOn day on which it is suspended if it publishes nothing before
 * @param awakenable whether the viewer may end the suspension that its silence brought
 * @param name of the person behind it, as the card shows it with their consent
 * @param agency that the card shows
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Life(
    OfficialState state,
    List<Measure> measures,
    List<Lasting> credentials,
    @Nullable LocalDate recheckBy,
    LocalDate dormantOn,
    @Nullable Instant publishedAt,
    boolean awakenable,
    @Nullable Renewal renewal,
    @Nullable ShownName name,
    @Nullable Agency agency) {

  /** A credential and its last day. */
  public record Lasting(Domain domain, LocalDate until, boolean current) {}

  /** The application that brings the account up to date; the id is for its applicant alone. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Renewal(@Nullable String id, String state) {}

  /** A name that a person let the card show, and since when. */
  public record ShownName(String shown, Instant at) {}
}
