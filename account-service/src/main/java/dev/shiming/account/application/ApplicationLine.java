package dev.shiming.account.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** An application in one line, for a queue and for whoever compares names. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ApplicationLine(
    String id,
    String state,
    @Nullable String kind,
    @Nullable String officialName,
    @Nullable String handle,
    @Nullable String category,
    @Nullable String purpose) {

  static ApplicationLine of(String id, String state, Answers answers) {
    return new ApplicationLine(
        id,
        state,
        answers.kind(),
        answers.officialName(),
        answers.handle(),
        answers.category(),
        answers.purpose());
  }
}
