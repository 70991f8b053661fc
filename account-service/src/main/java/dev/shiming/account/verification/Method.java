package dev.shiming.account.verification;

import dev.shiming.kit.problem.FieldProblem;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways to verify (T22.4, A22.9). E-mail is none. */
public enum Method {
  PHONE("phone"),
  IDENTITY_NUMBER("identity-number"),
  NETWORK_NUMBER("network-number");

  private final String word;

  Method(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  static @Nullable Method read(@Nullable String typed, List<FieldProblem> problems) {
    if (typed == null || typed.isBlank()) {
      problems.add(FieldProblem.of("method", "method.missing"));
      return null;
    }
    var known = Arrays.stream(values()).filter(method -> method.word.equals(typed)).findFirst();
    if (known.isEmpty()) {
      problems.add(FieldProblem.of("method", "method.unknown"));
    }
    return known.orElse(null);
  }
}
