package dev.shiming.account.application;

import dev.shiming.account.application.Answers.CredentialAnswer;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Answers as a page sends them: those that are named, and no others. */
final class TypedAnswers {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TypedAnswers() {}

  /** All that a person is asked for. */
  static Answers person() {
    return of(
        Map.of(
            "kind", "person",
            "officialName", "山谷回声",
            "handle", "shangu-huisheng",
            "category", "life",
            "tagline", "在山里住",
            "purpose", "写山里的生活",
            "credentials", List.of(),
            "accounts", List.of(),
            "allDeclared", true,
            "truthful", true));
  }

  static Answers enterprise(String code) {
    return of(Map.of("kind", "enterprise", "code", code));
  }

  static Answers account(String name, String handle, String category) {
    return of(Map.of("officialName", name, "handle", handle, "category", category));
  }

  static Answers credentials(List<CredentialAnswer> rows) {
    return of(Map.of("credentials", rows));
  }

  static Answers of(Map<String, Object> typed) {
    return JSON.convertValue(typed, Answers.class);
  }
}
