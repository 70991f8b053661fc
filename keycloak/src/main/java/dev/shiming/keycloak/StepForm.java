package dev.shiming.keycloak;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was typed on the page; goes into one answer and one request, and is kept nowhere. */
record StepForm(Page page, String way, Map<String, String> texts, Set<String> ticks) {
  private static final String AGREEMENT = "agreement";
  private static final List<String> TEXTS =
      List.of(
          "nickname",
          "phone",
          "code",
          "codeAgainAt",
          "oldPhone",
          "oldCode",
          "oldCodeAgainAt",
          "name",
          "number",
          "networkNumber",
          AGREEMENT);
  private static final List<String> TICKS = List.of("agreed", "undertakings", "documentConsent");

  StepForm {
    texts = Map.copyOf(texts);
    ticks = Set.copyOf(ticks);
  }

  static StepForm empty(Page page) {
    return new StepForm(page, page.way(null), Map.of(), Set.of());
  }

  static StepForm of(Page page, MultivaluedMap<String, String> form) {
    Map<String, String> texts = new HashMap<>();
    for (String field : TEXTS) {
      String value = form.getFirst(field);
      if (value != null && !value.isBlank()) {
        texts.put(field, value);
      }
    }
    Set<String> ticks = new HashSet<>(TICKS);
    ticks.retainAll(form.keySet());
    return new StepForm(page, page.way(form.getFirst("method")), texts, ticks);
  }

  StepForm choose(@Nullable String other) {
    return new StepForm(page, page.way(other), texts, ticks);
  }

  /** Shows the agreement of that version; a tick given to another one does not count for it. */
  StepForm shows(String agreement) {
    Set<String> left = new HashSet<>(ticks);
    if (!agreement.equals(texts.getOrDefault(AGREEMENT, agreement))) {
      left.remove("agreed");
    }
    return new StepForm(page, way, with(AGREEMENT, agreement), left);
  }

  /** Remembers on the page itself when the next code may be asked for. */
  StepForm codeAgainAt(CodeField field, long epochSecond) {
    return new StepForm(page, way, with(field.againAt(), Long.toString(epochSecond)), ticks);
  }

  long secondsToNextCode(CodeField field, long now) {
    try {
      long at = Long.parseLong(texts.getOrDefault(field.againAt(), "0"));
      return Math.max(0, Math.min(at - now, 3_600));
    } catch (NumberFormatException tampered) {
      return 0;
    }
  }

  boolean lacksAgreement() {
    return page.agrees() && !texts.containsKey(AGREEMENT);
  }

  /** For the template; codes are typed anew each time. */
  Map<String, Object> typed() {
    return typed(null);
  }

  /** The same while a code is on its way: the one to the other phone stays where it was typed. */
  Map<String, Object> typed(@Nullable CodeField sent) {
    Map<String, Object> typed = new HashMap<>(texts);
    typed.remove(CodeField.NEW.code());
    typed.remove(CodeField.OLD.code());
    if (sent != null && texts.containsKey(sent.other().code())) {
      typed.put(sent.other().code(), text(sent.other().code()));
    }
    ticks.forEach(tick -> typed.put(tick, true));
    return typed;
  }

  CodeRequest codeRequest(CodeField field, String address) {
    return new CodeRequest(text(field.phone()), way, address, field == CodeField.OLD);
  }

  /**
   * Hands on every field that came, also one that the method must not have: refusing is the
   * service's.
   */
  Registration registration(String language, Browser browser) {
    return new Registration(
        text("nickname"),
        way,
        texts.get("phone"),
        texts.get("code"),
        texts.get("name"),
        texts.get("number"),
        texts.get("networkNumber"),
        text(AGREEMENT),
        ticks.contains("agreed"),
        ticks.contains("undertakings"),
        ticks.contains("documentConsent"),
        language,
        browser.address(),
        browser.port(),
        browser.program());
  }

  /** The same for a member, who has a nickname and an agreement already. */
  IdentityProof proof(Browser browser) {
    return new IdentityProof(
        way,
        texts.get("phone"),
        texts.get("code"),
        texts.get("oldPhone"),
        texts.get("oldCode"),
        texts.get("name"),
        texts.get("number"),
        texts.get("networkNumber"),
        ticks.contains("documentConsent"),
        browser.address(),
        browser.port(),
        browser.program());
  }

  /** A record prints its parts; this one must never do so in a log. */
  @Override
  public String toString() {
    return "StepForm";
  }

  private String text(String field) {
    return texts.getOrDefault(field, "");
  }

  private Map<String, String> with(String field, String value) {
    Map<String, String> changed = new HashMap<>(texts);
    changed.put(field, value);
    return changed;
  }
}
