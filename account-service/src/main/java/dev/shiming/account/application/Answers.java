package dev.shiming.account.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shiming.account.official.Agency;
import dev.shiming.account.official.Credential;
import dev.shiming.account.official.EntityKind;
import dev.shiming.account.official.KnownAccount;
import dev.shiming.account.organisation.UnifiedCode;
import dev.shiming.kit.problem.FieldProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant has typed so far, right or wrong; kept as it is so that nothing is lost.
 *
 * @param kind of entity, a word of {@link EntityKind}
 * @param code unified social credit code of an organisation
 * @param agency that of the agency with which the account has a contract, where there is one
 * @param purpose what will be written about, in the applicant's words
 * @param contact how readers reach the organisation, for its public card
 * @param accounts all other accounts of the entity and of related ones, here and elsewhere
 * @param exception why one account more than the cap is needed
 * @param picture id of the picture that the account is to show; kept by an address of its own
 */
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
    @Nullable List<CredentialAnswer> credentials,
    @Nullable List<AccountAnswer> accounts,
    @Nullable Boolean allDeclared,
    @Nullable String exception,
    @Nullable Boolean truthful,
    @Nullable String picture) {

  private static final int LONGEST = 2000;
  private static final int MOST_ROWS = 20;

  static final Answers NONE =
      new Answers(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null);

  /** A document that lets somebody write as an expert; {@code until} is a date as it was typed. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CredentialAnswer(
      @Nullable String domain, @Nullable String number, @Nullable String until) {

    static CredentialAnswer of(Credential held) {
      return new CredentialAnswer(held.domain().word(), held.number(), held.until().toString());
    }

    boolean blank() {
      return empty(domain) && empty(number) && empty(until);
    }
  }

  /** An account somewhere: on this site by its handle, elsewhere by site and name. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AccountAnswer(
      @Nullable String site, @Nullable String name, @Nullable String entity) {

    boolean blank() {
      return empty(site) && empty(name) && empty(entity);
    }
  }

  /** What is known of whoever renews an account; what they undertake is asked again. */
  static Answers ofRenewal(KnownAccount known) {
    Agency agency = known.agency();
    return new Answers(
        known.kind().word(),
        known.code(),
        agency == null ? null : agency.code(),
        known.name(),
        known.handle(),
        known.category().word(),
        known.tagline(),
        known.operatingPlace(),
        null,
        known.contact(),
        known.credentials().stream().map(CredentialAnswer::of).toList(),
        null,
        null,
        null,
        null,
        null);
  }

  /** What another registrant finds: the account as readers know it, and nothing of who had it. */
  static Answers ofTransfer(KnownAccount known) {
    return new Answers(
        null,
        null,
        null,
        known.name(),
        known.handle(),
        known.category().word(),
        known.tagline(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /**
   * These answers with those that one page sends in place of its own.
   *
   * @param named whether the account has its names already, so that what is sent for them is passed
   *     over
   */
  Answers with(Step page, Answers sent, boolean named) {
    Answers entity = page == Step.ENTITY ? sent : this;
    Answers account = page == Step.ACCOUNT ? sent : this;
    Answers names = named ? this : account;
    Answers operation = page == Step.OPERATION ? sent : this;
    Answers confirmation = page == Step.CONFIRMATION ? sent : this;
    return new Answers(
        cut(entity.kind),
        cut(entity.code),
        cut(entity.agency),
        cut(names.officialName),
        cut(names.handle),
        cut(account.category),
        cut(account.tagline),
        cut(operation.operatingPlace),
        cut(operation.purpose),
        cut(operation.contact),
        page == Step.CREDENTIALS ? filled(sent.credentials) : credentials,
        page == Step.ACCOUNTS ? declared(sent.accounts) : accounts,
        page == Step.ACCOUNTS ? sent.allDeclared : allDeclared,
        cut(confirmation.exception),
        confirmation.truthful,
        picture);
  }

  /** These answers with that picture, or with none. */
  Answers showing(@Nullable String shown) {
    return new Answers(
        kind,
        code,
        agency,
        officialName,
        handle,
        category,
        tagline,
        operatingPlace,
        purpose,
        contact,
        credentials,
        accounts,
        allDeclared,
        exception,
        truthful,
        shown);
  }

  /** The code of the agency; null where none is named, and where what is typed is none. */
  @Nullable UnifiedCode agencyCode(List<FieldProblem> problems) {
    return UnifiedCode.optional("agency", agency, problems);
  }

  List<CredentialAnswer> credentialRows() {
    return credentials == null ? List.of() : credentials;
  }

  List<AccountAnswer> accountRows() {
    return accounts == null ? List.of() : accounts;
  }

  private static List<CredentialAnswer> filled(@Nullable List<CredentialAnswer> sent) {
    return sent == null
        ? List.of()
        : sent.stream()
            .filter(row -> !row.blank())
            .limit(MOST_ROWS)
            .map(row -> new CredentialAnswer(cut(row.domain), cut(row.number), cut(row.until)))
            .toList();
  }

  private static List<AccountAnswer> declared(@Nullable List<AccountAnswer> sent) {
    return sent == null
        ? List.of()
        : sent.stream()
            .filter(row -> !row.blank())
            .limit(MOST_ROWS)
            .map(row -> new AccountAnswer(cut(row.site), cut(row.name), cut(row.entity)))
            .toList();
  }

  private static boolean empty(@Nullable String typed) {
    return typed == null || typed.isBlank();
  }

  private static @Nullable String cut(@Nullable String typed) {
    return typed == null || typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
  }
}
