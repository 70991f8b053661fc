package dev.shiming.account;

import dev.shiming.account.official.EntityKind;
import dev.shiming.testkit.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Applicants of every kind, and what the pages ask of each. */
final class EveryKind {

  private final Site site;
  private final Applicants applicants;

  EveryKind(Site site) {
    this.site = site;
    this.applicants = new Applicants(site);
  }

  /** The code of an organisation of this kind, which the sandbox's registry knows. */
  static String code(EntityKind kind) {
    String beginning =
        switch (kind) {
          case ENTERPRISE -> "91";
          case MEDIA -> "12";
          case GOVERNMENT -> "11";
          case ORGANISATION -> "52";
          case PERSON -> throw new IllegalArgumentException("a person has none");
        };
    return Site.organisation(beginning + "990104", Site.phone(), '0');
  }

  /** What is asked, page by page: no more of a person, and of all organisations the same. */
  static Map<String, Map<String, Object>> pages(EntityKind kind, String handle) {
    Map<String, Object> entity = new LinkedHashMap<>(Map.of("kind", kind.word()));
    Map<String, Object> operation = new LinkedHashMap<>(Map.of("purpose", "写山里的生活"));
    if (kind.organised()) {
      entity.put("code", code(kind));
      operation.put("operatingPlace", "云岭市西街 1 号");
      operation.put("contact", "010-00000000");
    }
    Map<String, Map<String, Object>> pages = new LinkedHashMap<>();
    pages.put("entity", entity);
    pages.put(
        "account",
        Map.of("officialName", Site.nickname(), "handle", handle, "category", "culture"));
    pages.put("operation", operation);
    pages.put("accounts", Map.of("accounts", List.of(), "allDeclared", true));
    pages.put("confirmation", Map.of("truthful", true));
    return pages;
  }

  /** An application with these answers, about which the registry was asked. */
  String answered(EntityKind kind, String applicant, Map<String, Map<String, Object>> pages) {
    String id = applicants.begin(applicant);
    pages.forEach((page, answers) -> applicants.answer(id, applicant, page, answers));
    if (kind.organised()) {
      askRegistry(id, applicant);
    }
    return id;
  }

  /** The same, and it is shown that the applicant may act. */
  String complete(EntityKind kind, String applicant, String handle) {
    String id = answered(kind, applicant, pages(kind, handle));
    if (kind.organised() && applicants.authorise(id, applicant).status() != 200) {
      throw new IllegalStateException("no authority: " + id);
    }
    return id;
  }

  void askRegistry(String id, String applicant) {
    Answer found =
        site.post("/api/applications/" + id + "/registry", Tokens.member(applicant), "{}");
    if (found.status() != 200) {
      throw new IllegalStateException("no organisation: " + found);
    }
  }
}
