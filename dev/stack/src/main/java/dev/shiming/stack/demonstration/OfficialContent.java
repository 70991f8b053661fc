package dev.shiming.stack.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An official account that somebody applies for, as the content file has it. */
record OfficialContent(
    String ref,
    String by,
    String at,
    String kind,
    @Nullable String code,
    String name,
    String handle,
    String category,
    String tagline,
    String purpose,
    @Nullable String place,
    @Nullable String contact,
    @Nullable Licence credential,
    @Nullable Boolean approved,
    @Nullable Boolean announces) {

  /**
   * A credential; {@code until} is a number of days from now, such as {@code +300d} or {@code -3d}.
   */
  record Licence(String domain, String number, String until) {

    Map<String, Object> answer(Instant now) {
      var days = Long.parseLong(until.substring(0, until.length() - 1));
      var last = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(days);
      return Map.of("domain", domain, "number", number, "until", last.toString());
    }
  }

  boolean organised() {
    return code != null;
  }

  boolean isApproved() {
    return Boolean.TRUE.equals(approved);
  }

  boolean mayAnnounce() {
    return Boolean.TRUE.equals(announces);
  }

  Map<String, Object> entity() {
    var answers = new LinkedHashMap<String, Object>();
    answers.put("kind", kind);
    if (code != null) {
      answers.put("code", code);
    }
    return answers;
  }

  /** The answers of every other step, in the order of the pages. */
  Map<String, Map<String, Object>> answers(Instant now) {
    var operation = new LinkedHashMap<String, Object>();
    operation.put("purpose", purpose);
    if (place != null && contact != null) {
      operation.put("operatingPlace", place);
      operation.put("contact", contact);
    }
    List<Object> credentials = new ArrayList<>();
    if (credential != null) {
      credentials.add(credential.answer(now));
    }
    var steps = new LinkedHashMap<String, Map<String, Object>>();
    steps.put(
        "account",
        Map.of("officialName", name, "handle", handle, "category", category, "tagline", tagline));
    steps.put("operation", operation);
    steps.put("credentials", Map.of("credentials", credentials));
    steps.put("accounts", Map.of("accounts", List.of(), "allDeclared", true));
    steps.put("confirmation", Map.of("truthful", true));
    return steps;
  }
}
