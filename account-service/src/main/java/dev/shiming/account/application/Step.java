package dev.shiming.account.application;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** A page of the application, and the fields that are typed there. */
public enum Step {
  ENTITY("kind", "code", "registry", "authority"),
  ACCOUNT("officialName", "handle", "category", "tagline"),
  OPERATION("operatingPlace", "purpose", "contact"),
  CREDENTIALS("credentials"),
  ACCOUNTS("accounts", "allDeclared"),
  CONFIRMATION("exception", "truthful");

  private final Set<String> fields;

  Step(String... fields) {
    this.fields = Set.of(fields);
  }

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean has(FieldProblem problem) {
    return fields.contains(problem.field());
  }

  /**
   * The step of that name.
   *
   * @throws Problem 404 when there is none
   */
  public static Step of(String word) {
    return Arrays.stream(values())
        .filter(step -> step.word().equals(word))
        .findFirst()
        .orElseThrow(Problem::notFound);
  }
}
