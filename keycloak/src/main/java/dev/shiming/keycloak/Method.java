package dev.shiming.keycloak;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way to prove who one is, with the fields its form has, in the order of the page. */
enum Method {
  PHONE("phone", "nickname", "phone", "code", "agreed", "undertakings"),
  IDENTITY_NUMBER(
      "identity-number",
      "nickname",
      "name",
      "number",
      "phone",
      "code",
      "documentConsent",
      "agreed",
      "undertakings"),
  NETWORK_NUMBER("network-number", "nickname", "networkNumber", "agreed", "undertakings");

  private final String id;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> fields;

  Method(String id, String... fields) {
    this.id = id;
    this.fields = List.of(fields);
  }

  String id() {
    return id;
  }

  List<String> fields() {
    return fields;
  }

  /** The method of that id; whatever else is asked for gets the simplest one. */
  static Method of(@Nullable String id) {
    return Arrays.stream(values()).filter(method -> method.id.equals(id)).findFirst().orElse(PHONE);
  }
}
