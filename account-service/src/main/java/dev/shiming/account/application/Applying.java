package dev.shiming.account.application;

import dev.shiming.account.organisation.Authority;
import dev.shiming.account.organisation.Organisation;
import dev.shiming.account.organisation.OrganisationRegistry;
import dev.shiming.account.organisation.UnifiedCode;
import dev.shiming.account.verification.SentCode;
import dev.shiming.kit.form.FormKeys;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What applicants do: answer step by step, show that they may act, submit, correct, appeal. */
@Service
public class Applying {

  private final Drafts drafts;
  private final Submitting submitting;
  private final OrganisationRegistry registry;
  private final FormKeys forms;

  Applying(Drafts drafts, Submitting submitting, OrganisationRegistry registry, FormKeys forms) {
    this.drafts = drafts;
    this.submitting = submitting;
    this.registry = registry;
    this.forms = forms;
  }

  /** The id of a new application. */
  public record Begun(String id) {}

  /**
   * Begins one.
   *
   * @param account that it is about, unless it is to be opened
   */
  public Begun begin(
      String applicant, Intent intent, @Nullable String account, @Nullable String key) {
    return forms.once(
        applicant, key, Begun.class, () -> new Begun(drafts.begin(applicant, intent, account)));
  }

  public List<ApplicationView> of(String applicant) {
    return drafts.of(applicant);
  }

  public ApplicationView view(String id, String applicant) {
    return drafts.view(id, applicant);
  }

  /** Keeps what was typed on one page, right or wrong. */
  public ApplicationView answer(
      String id, String applicant, Step step, @Nullable Integer version, Answers sent) {
    if (version == null) {
      throw Problem.field("version", "version.missing");
    }
    drafts.change(id, applicant, "application.answer", one -> one.answer(step, sent, version));
    return drafts.view(id, applicant);
  }

  /**
   * Asks the registry for the organisation and whether this person may act for it; holds no
   * database connection meanwhile.
   *
   * @throws Problem 422 at {@code code}, or 503 when the registry gives no answer
   */
  public ApplicationView lookUp(String id, String applicant) {
    UnifiedCode code = code(id, applicant);
    Organisation found =
        registry.find(code).orElseThrow(() -> Problem.field("code", "uscc.unknown"));
    boolean confirmed = registry.confirms(code, applicant) == Authority.YES;
    drafts.learn(id, applicant, Registered.of(found), confirmed);
    return drafts.view(id, applicant);
  }

  /**
   * Asks the registry for the agency that the answers name; holds no database connection meanwhile.
   *
   * @throws Problem 422 at {@code agency}, or 503 when the registry gives no answer
   */
  public ApplicationView lookUpAgency(String id, String applicant) {
    List<FieldProblem> problems = new ArrayList<>();
    UnifiedCode code = drafts.open(id, applicant).answers().agencyCode(problems);
    if (!problems.isEmpty()) {
      throw Problem.of("request.invalid", problems);
    }
    if (code == null) {
      throw Problem.field("agency", "uscc.missing");
    }
    Organisation found =
        registry.find(code).orElseThrow(() -> Problem.field("agency", "uscc.unknown"));
    drafts.learnAgency(id, applicant, found);
    return drafts.view(id, applicant);
  }

  /** Sends a code to the organisation's registered contact. */
  public SentCode sendCode(String id, String applicant) {
    return registry.sendCode(id, applicant, code(id, applicant));
  }

  /**
   * Compares the code that the contact received.
   *
   * @throws Problem 422 at {@code contactCode}
   */
  public ApplicationView proveCode(String id, String applicant, @Nullable String typed) {
    UnifiedCode code = code(id, applicant);
    registry
        .prove(id, code, typed)
        .ifPresent(
            wrong -> {
              throw Problem.invalid(List.of(wrong));
            });
    drafts.showAuthority(id, applicant, code.value(), "contact-code");
    registry.done(id);
    return drafts.view(id, applicant);
  }

  /**
   * Hands the application in.
   *
   * @throws Problem 422 with everything that is missing; also when the entity's cap is reached and
   *     no reason for an exception is given
   */
  public ApplicationView submit(String id, String applicant, @Nullable Integer version) {
    if (version == null) {
      throw Problem.field("version", "version.missing");
    }
    submitting.submit(id, applicant, version);
    return drafts.view(id, applicant);
  }

  public void withdraw(String id, String applicant) {
    submitting.withdraw(id, applicant);
  }

  /** Asks for another reviewer after a refusal. */
  public ApplicationView appeal(String id, String applicant, @Nullable String text) {
    submitting.appeal(id, applicant, text);
    return drafts.view(id, applicant);
  }

  private UnifiedCode code(String id, String applicant) {
    List<FieldProblem> problems = new ArrayList<>();
    UnifiedCode code = UnifiedCode.read(drafts.own(id, applicant).answers().code(), problems);
    if (code == null) {
      throw Problem.invalid(problems);
    }
    return code;
  }
}
