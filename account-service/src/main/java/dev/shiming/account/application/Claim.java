package dev.shiming.account.application;

import dev.shiming.account.name.AccountName;
import dev.shiming.account.name.Handle;
import dev.shiming.account.official.Category;
import dev.shiming.account.official.Credential;
import dev.shiming.account.official.Domain;
import dev.shiming.account.official.EntityKind;
import dev.shiming.account.organisation.UnifiedCode;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.text.TypedText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An application whose answers are all in good form. */
record Claim(
    EntityKind kind,
    @Nullable UnifiedCode code,
    @Nullable UnifiedCode agency,
    AccountName name,
    Handle handle,
    Category category,
    @Nullable String tagline,
    @Nullable String operatingPlace,
    @Nullable String contact,
    List<Credential> credentials,
    @Nullable String exception) {

  private static final int TAGLINE = 60;
  private static final int PLACE = 120;
  private static final int PURPOSE = 1000;
  private static final int CONTACT = 80;
  private static final int EXCEPTION = 1000;
  private static final int NUMBER = 60;

  /** Reads every answer; adds what is wrong to {@code problems} and gives null then. */
  static @Nullable Claim read(Answers answers, LocalDate today, List<FieldProblem> problems) {
    EntityKind kind = EntityKind.of(answers.kind()).orElse(null);
    if (kind == null) {
      problems.add(FieldProblem.of("kind", "kind.unknown"));
    }
    boolean organised = kind != null && kind.organised();
    UnifiedCode code = organised ? UnifiedCode.read(answers.code(), problems) : null;
    UnifiedCode agency = answers.agencyCode(problems);
    if (agency != null && agency.equals(code)) {
      problems.add(FieldProblem.of("agency", "agency.own"));
    }
    AccountName name = AccountName.read("officialName", answers.officialName(), problems);
    Handle handle = Handle.read(answers.handle(), problems);
    Category category = Category.of(answers.category()).orElse(null);
    if (category == null) {
      problems.add(FieldProblem.of("category", "category.missing"));
    }
    String tagline = TypedText.optional("tagline", answers.tagline(), TAGLINE, problems);
    String place =
        organised
            ? TypedText.needed("operatingPlace", answers.operatingPlace(), PLACE, problems)
            : null;
    String contact =
        organised ? TypedText.needed("contact", answers.contact(), CONTACT, problems) : null;
    TypedText.needed("purpose", answers.purpose(), PURPOSE, problems);
    List<Credential> credentials = credentials(answers, today, problems);
    requireFor(category, credentials, problems);
    if (!Boolean.TRUE.equals(answers.allDeclared())) {
      problems.add(FieldProblem.of("allDeclared", "allDeclared.missing"));
    }
    String exception = TypedText.optional("exception", answers.exception(), EXCEPTION, problems);
    if (!Boolean.TRUE.equals(answers.truthful())) {
      problems.add(FieldProblem.of("truthful", "truthful.missing"));
    }
    return !problems.isEmpty() || kind == null || name == null || handle == null || category == null
        ? null
        : new Claim(
            kind,
            code,
            agency,
            name,
            handle,
            category,
            tagline,
            place,
            contact,
            credentials,
            exception);
  }

  private static List<Credential> credentials(
      Answers answers, LocalDate today, List<FieldProblem> problems) {
    List<Credential> read = new ArrayList<>();
    for (Answers.CredentialAnswer row : answers.credentialRows()) {
      Domain domain = Domain.of(row.domain()).orElse(null);
      String number = TypedText.normalized(row.number());
      LocalDate until = date(row.until());
      if (domain == null) {
        problems.add(FieldProblem.of("credentials", "credential.domain"));
      } else if (number.isEmpty() || number.length() > NUMBER || TypedText.deceives(number)) {
        problems.add(FieldProblem.of("credentials", "credential.number"));
      } else if (until == null) {
        problems.add(FieldProblem.of("credentials", "credential.until"));
      } else if (until.isBefore(today)) {
        problems.add(FieldProblem.of("credentials", "credential.expired"));
      } else if (read.stream().anyMatch(other -> other.domain() == domain)) {
        problems.add(FieldProblem.of("credentials", "credential.twice"));
      } else {
        read.add(new Credential(domain, number, until));
      }
    }
    return List.copyOf(read);
  }

  private static void requireFor(
      @Nullable Category category, List<Credential> credentials, List<FieldProblem> problems) {
    Domain needs = category == null ? null : category.needs();
    if (needs != null && credentials.stream().noneMatch(held -> held.domain() == needs)) {
      problems.add(FieldProblem.of("credentials", "credential.needed"));
    }
  }

  private static @Nullable LocalDate date(@Nullable String typed) {
    try {
      return typed == null ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeParseException noDate) {
      return null;
    }
  }
}
