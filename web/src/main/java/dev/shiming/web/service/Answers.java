package dev.shiming.web.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an applicant has typed so far, right or wrong; a step sends its own answers only. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Answers(
    @Nullable String kind,
    @Nullable String code,
    @Nullable String agency,
    @Nullable String officialName,
    @Nullable String handle,
    @Nullable String category,
    @Nullable String tagline,
    @Nullable String operatingPlace,
    @Nullable String purpose,
    @Nullable String contact,
    @Nullable List<Credential> credentials,
    @Nullable List<Account> accounts,
    @Nullable Boolean allDeclared,
    @Nullable String exception,
    @Nullable Boolean truthful,
    @Nullable String picture) {

  /** The picture that was sent, where one was. */
  public @Nullable Portrait portrait() {
    return Portrait.sentOrNull(picture);
  }

  /** A document as it was typed. */
  public record Credential(
      @Nullable String domain, @Nullable String number, @Nullable String until) {}

  /** An account somewhere, and the organisation it belongs to. */
  public record Account(@Nullable String site, @Nullable String name, @Nullable String entity) {}
}
