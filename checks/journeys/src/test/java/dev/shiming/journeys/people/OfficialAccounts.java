package dev.shiming.journeys.people;

import dev.shiming.journeys.site.Api;
import dev.shiming.journeys.site.RunningSite;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Official accounts that are opened past the browser, where a journey is about what comes after.
 */
public final class OfficialAccounts {

  private OfficialAccounts() {}

  /** An official account with the id that its articles have as their author. */
  public record Opened(String id, String handle, String name) {}

  /** Opens one for an enterprise with this code, as its owner and a reviewer do. */
  public static Opened enterprise(Login owner, String word, String code) {
    var api = People.api(owner);
    var id = begin(api);
    answer(api, path(id), "entity", Map.of("kind", "enterprise", "code", code));
    prove(api, path(id));
    return open(
        api,
        id,
        word,
        Map.of("operatingPlace", "沙盒市 2 号", "purpose", "读书", "contact", "010-00000001"));
  }

  /** Opens one for a person, as they and a reviewer do. */
  public static Opened person(Login owner, String word) {
    var api = People.api(owner);
    var id = begin(api);
    answer(api, path(id), "entity", Map.of("kind", "person"));
    return open(api, id, word, Map.of("purpose", "读书"));
  }

  private static String begin(Api api) {
    return took(api.post(at("/api/applications"), Map.of("key", key()))).get("id").asString();
  }

  private static String path(String id) {
    return "/api/applications/" + id;
  }

  /** What all kinds answer alike, and the decision. */
  private static Opened open(Api api, String id, String word, Map<String, String> operation) {
    var path = path(id);
    var name = RunId.nickname(word);
    var handle = RunId.handle(word);
    answer(
        api,
        path,
        "account",
        Map.of("officialName", name, "handle", handle, "category", "culture", "tagline", "一行话"));
    answer(api, path, "operation", operation);
    answer(api, path, "credentials", Map.of("credentials", List.of()));
    answer(api, path, "accounts", Map.of("accounts", List.of(), "allDeclared", true));
    answer(api, path, "confirmation", Map.of("truthful", true));
    took(api.post(at(path + "/submission"), Map.of("version", version(api, path))));
    approve(id);
    return new Opened(id, handle, name);
  }

  /** Decides for the only case about an application. */
  private static void approve(String id) {
    var reviewer = People.api(People.reviewer(0));
    var row = caseAbout(reviewer, id);
    var decision = new HashMap<String, @Nullable Object>();
    decision.put("version", row.get("version").asLong());
    decision.put("verdict", "approve");
    decision.put("reason", null);
    decision.put("text", null);
    took(reviewer.post(at("/api/cases/" + row.get("id").asString() + "/decision"), decision));
  }

  private static JsonNode caseAbout(Api reviewer, String id) {
    for (var row : took(reviewer.get(at("/api/cases?desk=reviewer&limit=100"))).get("items")) {
      if (row.at("/subject/id").asString().equals(id)) {
        return row;
      }
    }
    throw new AssertionError("There is no open case about " + id);
  }

  /** The registry's answer and the code that the organisation's contact receives. */
  private static void prove(Api api, String path) {
    var found = took(api.post(at(path + "/registry"), Map.of()));
    var hint = found.at("/registered/contactHint").asString();
    var contact = SmsInbox.ofContact(hint.substring(hint.length() - 4));
    took(api.post(at(path + "/contact-codes"), Map.of()));
    took(api.post(at(path + "/authority"), Map.of("contactCode", contact.newCode())));
  }

  private static void answer(Api api, String path, String step, Map<String, ?> answers) {
    took(
        api.put(
            at(path + "/answers/" + step),
            Map.of("version", version(api, path), "answers", answers)));
  }

  private static long version(Api api, String path) {
    return took(api.get(at(path))).get("version").asLong();
  }

  private static JsonNode took(Api.Answer answer) {
    if (answer.status() >= 300) {
      throw new AssertionError("account-service answered " + answer);
    }
    return answer.json();
  }

  private static URI at(String path) {
    return RunningSite.shared().addresses().account().resolve(path);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
