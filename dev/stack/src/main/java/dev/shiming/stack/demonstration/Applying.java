package dev.shiming.stack.demonstration;

import dev.shiming.stack.drive.Phone;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Applies for official accounts as their owners do, and decides as reviewers do. */
final class Applying {

  private static final String PATH = "/api/applications/";

  private final ServiceApi accounts;
  private final Map<String, Person> people;
  private final URI sandbox;
  private final Instant now;
  private final Map<String, String> ids = new HashMap<>();

  Applying(ServiceApi accounts, Map<String, Person> people, URI sandbox, Instant now) {
    this.accounts = accounts;
    this.people = people;
    this.sandbox = sandbox;
    this.now = now;
  }

  /** The account id that an official account got. */
  String id(String ref) {
    var found = ids.get(ref);
    if (found == null) {
      throw new DemonstrationFailure("There is no official account " + ref);
    }
    return found;
  }

  void apply(OfficialContent wanted) {
    var at = Moment.of(wanted.at(), now, null);
    var applicant = Writing.person(people, wanted.by());
    var id =
        accounts
            .post(
                "/api/applications",
                applicant,
                at,
                Map.of("key", Writing.key("application-" + wanted.ref())))
            .get("id")
            .asString();
    ids.put(wanted.ref(), id);
    answer(id, applicant, at, "entity", wanted.entity());
    if (wanted.organised()) {
      prove(id, applicant, at);
    }
    wanted.answers(now).forEach((step, answers) -> answer(id, applicant, at, step, answers));
    var licence = wanted.credential();
    if (licence != null && wanted.organised()) {
      upload(id, applicant, at, licence.domain());
    }
    accounts.post(
        PATH + id + "/submission", applicant, at, Map.of("version", version(id, applicant)));
    if (wanted.isApproved()) {
      approve(id, wanted, at);
    }
  }

  private void approve(String id, OfficialContent wanted, Instant at) {
    var reviewer = Writing.person(people, SampleLogins.REVIEWERS.getFirst());
    var open = caseAbout(id, reviewer);
    var decision = new LinkedHashMap<String, @Nullable Object>();
    decision.put("version", open.get("version").asLong());
    decision.put("verdict", "approve");
    decision.put("reason", null);
    decision.put("text", null);
    accounts.post("/api/cases/" + open.get("id").asString() + "/decision", reviewer, at, decision);
    if (wanted.mayAnnounce()) {
      accounts.put(
          "/api/official/" + id + "/announcements",
          Writing.person(people, SampleLogins.ADMINISTRATOR),
          at,
          Map.of("allowed", true));
    }
  }

  /** The registry's answer, and the code that the organisation's contact receives. */
  private void prove(String id, Person applicant, Instant at) {
    var found = accounts.post(PATH + id + "/registry", applicant, at, Map.of());
    if (!found.get("authority").isNull()) {
      return;
    }
    var hint = found.at("/registered/contactHint").asString();
    var phone = new Phone(sandbox, "1990000" + hint.substring(hint.length() - 4));
    accounts.post(PATH + id + "/contact-codes", applicant, at, Map.of());
    accounts.post(PATH + id + "/authority", applicant, at, Map.of("contactCode", phone.code()));
  }

  /** A licence of one page that says what it is. */
  private void upload(String id, Person applicant, Instant at, String domain) {
    var address =
        accounts
            .post(PATH + id + "/proof-addresses", applicant, at, Map.of("about", domain))
            .get("url")
            .asString();
    var document =
        "%PDF-1.4\n% A licence of the demonstration: " + domain + "\ntrailer<<>>\n%%EOF\n";
    accounts.upload(
        URI.create(address), at, "licence.pdf", document.getBytes(StandardCharsets.UTF_8));
  }

  private void answer(
      String id, Person applicant, Instant at, String step, Map<String, Object> answers) {
    accounts.put(
        PATH + id + "/answers/" + step,
        applicant,
        at,
        Map.of("version", version(id, applicant), "answers", answers));
  }

  private long version(String id, Person applicant) {
    return accounts.get(PATH + id, applicant).get("version").asLong();
  }

  private JsonNode caseAbout(String id, Person reviewer) {
    for (var row : accounts.get("/api/cases?desk=reviewer&limit=100", reviewer).get("items")) {
      if (row.at("/subject/id").asString().equals(id)) {
        return row;
      }
    }
    throw new DemonstrationFailure("There is no open case for the application " + id);
  }
}
