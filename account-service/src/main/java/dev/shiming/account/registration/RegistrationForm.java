package dev.shiming.account.registration;

import dev.shiming.account.verification.ClaimForm;
import dev.shiming.account.verification.ClientAddress;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.request.Client;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the registration step sends, as it was typed. */
public record RegistrationForm(
    @Nullable String nickname,
    @Nullable String method,
    @Nullable String phone,
    @Nullable String code,
    @Nullable String name,
    @Nullable String number,
    @Nullable String networkNumber,
    @Nullable String agreement,
    @Nullable Boolean agreed,
    @Nullable Boolean undertakings,
    @Nullable Boolean documentConsent,
    @Nullable String language,
    @Nullable String address,
    @Nullable Integer port,
    @Nullable String program) {

  private static final String DOCUMENT_METHOD = "identity-number";

  ClaimForm claim() {
    return new ClaimForm(method, phone, code, name, number, networkNumber, documentConsent);
  }

  /** The agreement and its undertakings. */
  void checkConsent(String inForce, List<FieldProblem> problems) {
    if (!Boolean.TRUE.equals(agreed)) {
      problems.add(FieldProblem.of("agreed", "agreed.missing"));
    }
    if (!inForce.equals(agreement)) {
      problems.add(FieldProblem.of("agreement", "agreement.changed"));
    }
    if (!Boolean.TRUE.equals(undertakings)) {
      problems.add(FieldProblem.of("undertakings", "undertakings.missing"));
    }
  }

  boolean consentsToDocument() {
    return DOCUMENT_METHOD.equals(method) && Boolean.TRUE.equals(documentConsent);
  }

  /** The browser, as the registration step hands it on. */
  Client browser() {
    return Client.handedOn(ClientAddress.of(address), port, program);
  }

  /** The language in which the agreement was read. */
  String languageRead() {
    return "en".equals(language) ? "en" : "zh-Hans";
  }

  @Override
  public String toString() {
    return "RegistrationForm[method=" + method + "]";
  }
}
