package dev.shiming.web.application;

import dev.shiming.web.service.Answers;
import dev.shiming.web.service.ApplicationView;
import dev.shiming.web.service.FieldProblem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page of the application, with the fields that problems name there. */
enum Step {
  ENTITY,
  ACCOUNT,
  OPERATION,
  CREDENTIALS,
  ACCOUNTS,
  CONFIRMATION;

  private static final List<Step> ORDER = List.of(values());

  /** Where to begin when a reviewer asks for a correction. */
  private static final Map<String, Step> CORRECTED =
      Map.of(
          "application.entity", ENTITY,
          "application.authority", ENTITY,
          "application.name", ACCOUNT,
          "application.category", ACCOUNT,
          "application.purpose", OPERATION,
          "application.credential", CREDENTIALS,
          "application.accounts", ACCOUNTS,
          "application.cap", CONFIRMATION);

  static Step of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The first step that is not complete; the last one when all are. */
  static Step open(ApplicationView application) {
    var done = done(application);
    return ORDER.stream()
        .filter(step -> !done.contains(step.word()))
        .findFirst()
        .orElse(CONFIRMATION);
  }

  /** The step that a reviewer's reason is about. */
  static Step corrected(ApplicationView application) {
    var ruled = application.ruled();
    var named = ruled == null ? null : CORRECTED.get(ruled.reason());
    return named == null ? ACCOUNT : named;
  }

  static List<String> done(ApplicationView application) {
    return application.steps().stream()
        .filter(ApplicationView.Progress::done)
        .map(ApplicationView.Progress::step)
        .toList();
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public int number() {
    return ORDER.indexOf(this) + 1;
  }

  Set<String> fields() {
    return switch (this) {
      case ENTITY -> Set.of("kind", "code", "registry", "authority", "contactCode", "agency");
      case ACCOUNT -> Set.of("officialName", "handle", "category", "tagline");
      case OPERATION -> Set.of("operatingPlace", "purpose", "contact");
      case CREDENTIALS -> Set.of("credentials");
      case ACCOUNTS -> Set.of("accounts", "allDeclared");
      case CONFIRMATION -> Set.of("exception", "truthful", "account");
    };
  }

  @Nullable Step before() {
    return this == ENTITY ? null : ORDER.get(ORDER.indexOf(this) - 1);
  }

  @Nullable Step next() {
    return this == CONFIRMATION ? null : ORDER.get(ORDER.indexOf(this) + 1);
  }

  /** What of the application still stands in the way here. */
  public List<FieldProblem> problems(ApplicationView application) {
    return application.problems().stream()
        .filter(problem -> fields().contains(problem.field()))
        .toList();
  }

  /** Whether the step was ever saved; one that was not is no reason to complain. */
  boolean answered(Answers answers) {
    return switch (this) {
      case ENTITY -> any(answers.kind(), answers.code());
      case ACCOUNT ->
          any(answers.officialName(), answers.handle(), answers.category(), answers.tagline());
      case OPERATION -> any(answers.operatingPlace(), answers.purpose(), answers.contact());
      case CREDENTIALS -> any(answers.credentials());
      case ACCOUNTS -> any(answers.accounts(), answers.allDeclared());
      case CONFIRMATION -> any(answers.exception(), answers.truthful());
    };
  }

  private static boolean any(@Nullable Object... given) {
    return Stream.of(given).anyMatch(Objects::nonNull);
  }
}
