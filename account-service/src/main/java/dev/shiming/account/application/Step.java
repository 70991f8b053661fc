package dev.shiming.account.application;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import java.util.Arrays;
import java.util.Locale;

/** A page of the application, and the fields that are typed there. */
public enum Step {
  ENTITY,
  ACCOUNT,
  OPERATION,
  CREDENTIALS,
  ACCOUNTS,
  CONFIRMATION;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean has(FieldProblem problem) {
    return this == of(problem);
  }

  private static Step of(FieldProblem problem) {
    return switch (problem.field()) {
      case "kind", "code", "registry", "authority", "agency" -> ENTITY;
      case "officialName", "handle", "category", "tagline" -> ACCOUNT;
      case "operatingPlace", "purpose", "contact" -> OPERATION;
      case "credentials" -> CREDENTIALS;
      case "accounts", "allDeclared" -> ACCOUNTS;
      default -> CONFIRMATION;
    };
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
