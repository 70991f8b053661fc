package dev.shiming.account.verification;

import dev.shiming.account.verification.document.ChineseName;
import dev.shiming.account.verification.document.IdentityNumber;
import dev.shiming.account.verification.document.MainlandPhone;
import dev.shiming.account.verification.document.NetworkNumber;
import dev.shiming.kit.problem.FieldProblem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was typed to verify, before anything is known of it. */
public record ClaimForm(
    @Nullable String method,
    @Nullable String phone,
    @Nullable String code,
    @Nullable String name,
    @Nullable String number,
    @Nullable String networkNumber,
    @Nullable Boolean documentConsent) {

  /** Reads every field; adds what is wrong to {@code problems} and gives null then. */
  @Nullable Claim read(LocalDate today, List<FieldProblem> problems) {
    return switch (Method.read(method, problems)) {
      case PHONE -> byPhone(problems);
      case IDENTITY_NUMBER -> byIdentityNumber(today, problems);
      case NETWORK_NUMBER -> byNetworkNumber(problems);
      case null -> null;
    };
  }

  private @Nullable Claim byPhone(List<FieldProblem> problems) {
    MainlandPhone held = MainlandPhone.read(phone, problems);
    return held == null ? null : new Claim.ByPhone(held);
  }

  /** A document number is sensitive: its use needs a consent of its own (PIPL 29). */
  private @Nullable Claim byIdentityNumber(LocalDate today, List<FieldProblem> problems) {
    if (!Boolean.TRUE.equals(documentConsent)) {
      problems.add(FieldProblem.of("documentConsent", "documentConsent.missing"));
    }
    MainlandPhone held = MainlandPhone.read(phone, problems);
    ChineseName named = ChineseName.read(name, problems);
    IdentityNumber numbered = IdentityNumber.read(number, today, problems);
    return held == null || named == null || numbered == null
        ? null
        : new Claim.ByIdentityNumber(named, numbered, held);
  }

  /** Whoever comes with a network number gives nothing else, and the server takes nothing else. */
  private @Nullable Claim byNetworkNumber(List<FieldProblem> problems) {
    int before = problems.size();
    refuse("phone", phone, problems);
    refuse("code", code, problems);
    refuse("name", name, problems);
    refuse("number", number, problems);
    NetworkNumber held = NetworkNumber.read(networkNumber, problems);
    return held == null || problems.size() > before ? null : new Claim.ByNetworkNumber(held);
  }

  private static void refuse(String field, @Nullable String typed, List<FieldProblem> problems) {
    if (typed != null && !typed.isBlank()) {
      problems.add(FieldProblem.of(field, "method.field-not-allowed"));
    }
  }

  @Override
  public String toString() {
    return "ClaimForm[method=" + method + "]";
  }
}
