package dev.shiming.keycloak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page that asks for an identity: each way through it, with the fields it has in their order. Its
 * id is that of the required action and of the template.
 */
enum Page {
  /** The second page of registering. */
  REAL_NAME(
      "real-name",
      List.of("nickname"),
      Map.of(
          "phone", List.of("phone", "code"),
          "identity-number", List.of("name", "number", "phone", "code", "documentConsent"),
          "network-number", List.of("networkNumber")),
      List.of("agreed", "undertakings")),

  /** A member verifies again, or by more than before. */
  VERIFY_IDENTITY(
      "verify-identity",
      List.of(),
      Map.of(
          "phone", List.of("phone", "code"),
          "identity-number", List.of("name", "number", "phone", "code", "documentConsent"),
          "network-number", List.of("networkNumber")),
      List.of()),

  /** A member puts another phone in the place of the one on file. */
  CHANGE_PHONE(
      "change-phone",
      List.of("phone", "code"),
      Map.of(
          "phone", List.of("oldPhone", "oldCode"),
          "identity-number", List.of("name", "number", "documentConsent")),
      List.of());

  private final String id;

  @SuppressWarnings("ImmutableEnumChecker") // filled here, read ever after
  private final Map<String, List<String>> fields = new LinkedHashMap<>();

  Page(String id, List<String> before, Map<String, List<String>> ways, List<String> after) {
    this.id = id;
    for (String way : List.of("phone", "identity-number", "network-number")) {
      if (ways.containsKey(way)) {
        fields.put(way, joined(before, ways.get(way), after));
      }
    }
  }

  String id() {
    return id;
  }

  List<String> ways() {
    return List.copyOf(fields.keySet());
  }

  /** The way of that id; whatever else is asked for gets the simplest one. */
  String way(@Nullable String wanted) {
    return wanted != null && fields.containsKey(wanted) ? wanted : ways().get(0);
  }

  List<String> fields(String way) {
    return fields.getOrDefault(way, List.of());
  }

  /** Whether an agreement is accepted here. */
  boolean agrees() {
    return this == REAL_NAME;
  }

  private static List<String> joined(
      List<String> before, @Nullable List<String> middle, List<String> after) {
    List<String> all = new ArrayList<>(before);
    all.addAll(middle == null ? List.of() : middle);
    all.addAll(after);
    return List.copyOf(all);
  }
}
