package dev.shiming.account;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A registration form as the step sends it, with any field changed. */
final class Form {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, @Nullable Object> fields;

  private Form(Map<String, @Nullable Object> fields) {
    this.fields = fields;
  }

  static Form byPhone(String nickname, String phone, String code) {
    return agreed(nickname, "phone").with("phone", phone).with("code", code);
  }

  static Form byIdentityNumber(
      String nickname, String name, String number, String phone, String code) {
    return agreed(nickname, "identity-number")
        .with("name", name)
        .with("number", number)
        .with("phone", phone)
        .with("code", code)
        .with("documentConsent", true);
  }

  static Form byNetworkNumber(String nickname, String networkNumber) {
    return agreed(nickname, "network-number").with("networkNumber", networkNumber);
  }

  /** Verifying again, by a code to a phone. */
  static Form again(String phone, String code) {
    return new Form(new LinkedHashMap<>())
        .with("method", "phone")
        .with("phone", phone)
        .with("code", code)
        .with("documentConsent", false)
        .with("address", "203.0.113.9")
        .with("port", 51_234)
        .with("program", "Browser/1.0");
  }

  /** The same, by name and number too. */
  Form named(String name, String number) {
    return with("method", "identity-number")
        .with("name", name)
        .with("number", number)
        .with("documentConsent", true);
  }

  /** The same, with the phone that is to be replaced. */
  Form insteadOf(String oldPhone, String oldCode) {
    return with("oldPhone", oldPhone).with("oldCode", oldCode);
  }

  private static Form agreed(String nickname, String method) {
    return new Form(new LinkedHashMap<>())
        .with("nickname", nickname)
        .with("method", method)
        .with("agreement", "1")
        .with("agreed", true)
        .with("undertakings", true)
        .with("documentConsent", false)
        .with("language", "zh-Hans")
        .with("address", "203.0.113.9")
        .with("port", 51_234)
        .with("program", "Browser/1.0");
  }

  Form with(String field, @Nullable Object value) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>(fields);
    changed.put(field, value);
    return new Form(changed);
  }

  String json() {
    return JSON.writeValueAsString(fields);
  }
}
