package dev.shiming.account;

import dev.shiming.testkit.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People who apply for official accounts, and reviewers who decide about them. */
final class Applicants {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final String PATH = "/api/applications/";

  private final Site site;

  Applicants(Site site) {
    this.site = site;
  }

  /** A code that the sandbox's registry knows: 91 is an enterprise. */
  static String code() {
    String body = "91990101" + "MA" + String.format("%07d", Site.next());
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < body.length(); i++) {
      sum += ALPHABET.indexOf(body.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return body + ALPHABET.charAt((31 - sum % 31) % 31);
  }

  /** Somebody verified by identity number. */
  String person() {
    return person(Site.nickname());
  }

  String person(String nickname) {
    return person(nickname, "欧阳测试", Site.identityNumber());
  }

  /** Somebody with this name and this identity number. */
  String person(String name, String number) {
    return person(Site.nickname(), name, number);
  }

  private String person(String nickname, String name, String number) {
    String subject = Site.someone();
    String phone = Site.phone();
    Answer answer =
        site.register(
            subject,
            Form.byIdentityNumber(nickname, name, number, phone, site.code(subject, phone)));
    if (answer.status() != 200) {
      throw new IllegalStateException("no member: " + answer);
    }
    return subject;
  }

  /** An open official account of a person, whose owner that person is. */
  String opened(String owner, String name, String handle, String reviewer) {
    String account = ofPerson(owner, name, handle);
    submit(account, owner);
    if (decide(account, reviewer, "approve", "", "").status() != 200) {
      throw new IllegalStateException("not approved: " + account);
    }
    return account;
  }

  String begin(String applicant) {
    return site.post(
            "/api/applications",
            Tokens.member(applicant),
            "{\"key\":\"" + UUID.randomUUID() + "\"}")
        .body()
        .get("id")
        .asString();
  }

  /** An application about an account that is there. */
  Answer begin(String applicant, String intent, String account) {
    return site.post(
        "/api/applications",
        Tokens.member(applicant),
        "{\"key\":\"%s\",\"intent\":\"%s\",\"account\":\"%s\"}"
            .formatted(UUID.randomUUID(), intent, account));
  }

  /** Everything that an application of a person about an account still needs. */
  void completeAsPerson(String id, String applicant) {
    answer(id, applicant, "entity", Map.of("kind", "person"));
    undertake(id, applicant);
  }

  /** The same for an enterprise, but for the authority to act. */
  void completeAsEnterprise(String id, String applicant, String code) {
    enterprise(id, applicant, code);
    undertake(id, applicant);
  }

  private void undertake(String id, String applicant) {
    if (view(id, applicant).at("/answers/purpose").isMissingNode()) {
      answer(id, applicant, "operation", Map.of("purpose", "写读书笔记"));
    }
    answer(id, applicant, "accounts", Map.of("accounts", List.of(), "allDeclared", true));
    answer(id, applicant, "confirmation", Map.of("truthful", true));
  }

  /** A complete application of a person, ready to be submitted. */
  String ofPerson(String applicant, String name, String handle) {
    String id = begin(applicant);
    answer(id, applicant, "entity", Map.of("kind", "person"));
    rest(id, applicant, name, handle);
    return id;
  }

  /** A complete application of an enterprise, but for the authority to act. */
  String ofEnterprise(String applicant, String code, String name, String handle) {
    String id = begin(applicant);
    enterprise(id, applicant, code);
    rest(id, applicant, name, handle);
    return id;
  }

  private void enterprise(String id, String applicant, String code) {
    answer(id, applicant, "entity", Map.of("kind", "enterprise", "code", code));
    Answer found = site.post(PATH + id + "/registry", Tokens.member(applicant), "{}");
    if (found.status() != 200) {
      throw new IllegalStateException("no organisation: " + found);
    }
    answer(
        id,
        applicant,
        "operation",
        Map.of("operatingPlace", "云岭市西街 1 号", "purpose", "出版与阅读", "contact", "010-00000000"));
  }

  /** Shows the authority with the code that the registered contact receives. */
  Answer authorise(String id, String applicant) {
    String hint = view(id, applicant).at("/registered/contactHint").asString();
    String phone = "1990000" + hint.substring(hint.length() - 4);
    Answer sent = site.post(PATH + id + "/contact-codes", Tokens.member(applicant), "{}");
    if (sent.status() != 202) {
      throw new IllegalStateException("no code: " + sent);
    }
    return site.post(
        PATH + id + "/authority",
        Tokens.member(applicant),
        "{\"contactCode\":\"" + Sandbox.started().codeFor(phone) + "\"}");
  }

  private void rest(String id, String applicant, String name, String handle) {
    answer(
        id,
        applicant,
        "account",
        Map.of("officialName", name, "handle", handle, "category", "culture", "tagline", "读书与写作"));
    undertake(id, applicant);
  }

  Answer answer(String id, String applicant, String step, Map<String, Object> answers) {
    Map<String, Object> sent = new LinkedHashMap<>();
    sent.put("version", version(id, applicant));
    sent.put("answers", answers);
    return site.put(
        PATH + id + "/answers/" + step, Tokens.member(applicant), JSON.writeValueAsString(sent));
  }

  Answer submit(String id, String applicant) {
    return submit(id, applicant, version(id, applicant));
  }

  Answer submit(String id, String applicant, int version) {
    return site.post(
        PATH + id + "/submission", Tokens.member(applicant), "{\"version\":" + version + "}");
  }

  int version(String id, String applicant) {
    return view(id, applicant).get("version").asInt();
  }

  JsonNode view(String id, String applicant) {
    return site.get(PATH + id, Tokens.member(applicant)).body();
  }

  /** The open case about an application on the reviewers' desk. */
  JsonNode caseAbout(String id, String reviewer) {
    String after = "";
    do {
      JsonNode page =
          site.get("/api/cases?desk=reviewer&limit=100" + after, Tokens.reviewer(reviewer)).body();
      for (JsonNode row : page.get("items")) {
        if (row.at("/subject/id").asString().equals(id)) {
          return site.get("/api/cases/" + row.get("id").asString(), Tokens.reviewer(reviewer))
              .body();
        }
      }
      after = page.get("next").isNull() ? "" : "&after=" + page.get("next").asString();
    } while (!after.isEmpty());
    throw new IllegalStateException("no case about " + id);
  }

  Answer decide(String id, String reviewer, String verdict, String reason, String text) {
    JsonNode found = caseAbout(id, reviewer);
    return site.post(
        "/api/cases/" + found.get("id").asString() + "/decision",
        Tokens.reviewer(reviewer),
        JSON.writeValueAsString(
            Map.of(
                "version", found.get("version").asInt(),
                "verdict", verdict,
                "reason", reason,
                "text", text)));
  }
}
