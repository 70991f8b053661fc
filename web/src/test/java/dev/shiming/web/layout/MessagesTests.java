package dev.shiming.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.Contract;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages say everything the pages and the services can ask for. */
class MessagesTests {

  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern USED = Pattern.compile("#\\{([a-z][A-Za-z0-9.-]*)[(}]");

  /** The stable codes of docs/contracts.md that reach a page of web. */
  private static final List<String> CODES =
      List.of(
          "request.invalid",
          "request.unreadable",
          "request.too-large",
          "not-found",
          "sign-in.needed",
          "not-allowed",
          "changed-meanwhile",
          "limit.reached",
          "unavailable",
          "failure",
          "title.missing",
          "title.too-short",
          "title.too-long",
          "body.missing",
          "body.too-long",
          "text.characters",
          "text.missing",
          "text.refused",
          "board.unknown",
          "thread.locked",
          "quote.unknown",
          "standing.not-good",
          "standing.unverified",
          "case.claimed",
          "case.changed",
          "case.own",
          "case.second-needed",
          "reason.missing",
          "gateway.unavailable",
          "gateway.contradiction",
          "registration.closed");

  @Test
  void bothLanguagesHaveTheSameKeys() throws IOException {
    assertThat(keys("zh")).isNotEmpty().isEqualTo(keys("en"));
  }

  @Test
  void everyKeyInATemplateExists() throws IOException {
    var known = keys("en");
    try (var templates = Files.walk(RESOURCES.resolve("templates"))) {
      for (var template : templates.filter(file -> file.toString().endsWith(".html")).toList()) {
        var used =
            USED.matcher(Files.readString(template))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(known).as(template.toString()).containsAll(used);
      }
    }
  }

  @Test
  void everyCodeReasonAndStateHasWords() throws IOException {
    var wanted = new TreeSet<String>();
    CODES.forEach(code -> wanted.add("problem." + code));
    Stream.of("Report reasons", "Reasons in a nickname decision")
        .flatMap(list -> Contract.codes(list).stream())
        .forEach(reason -> wanted.add("reason." + reason));
    Contract.codes("Reasons in a nickname decision")
        .forEach(reason -> wanted.add("hint." + reason));
    official(wanted);
    Contract.codes("Reasons").stream()
        .filter(reason -> reason.startsWith("application."))
        .forEach(reason -> wanted.addAll(Set.of("reason." + reason, "preset." + reason)));
    Stream.of("held", "refused", "removed", "locked", "pinned", "published")
        .forEach(state -> wanted.add("state." + state));
    Stream.of("held", "refused", "removed").forEach(state -> wanted.add("state." + state + ".own"));
    Stream.of("published", "held", "changed", "deleted")
        .forEach(sent -> wanted.add("sent." + sent));
    Stream.of("announcement", "news", "article").forEach(kind -> wanted.add("kind." + kind));
    Stream.of("forum", "comment", "account").forEach(part -> wanted.add("gap." + part));
    for (var status : List.of("400", "401", "403", "404", "405", "413", "429", "500", "503")) {
      Stream.of("title", "what", "kept", "do")
          .forEach(line -> wanted.add("error." + status + "." + line));
    }
    assertThat(keys("zh")).containsAll(wanted);
  }

  /** The words of the contract for official accounts and the applications for them. */
  private static void official(Set<String> wanted) {
    add(wanted, "person enterprise media government organisation", "badge.", "official.kind.");
    add(wanted, "person enterprise media government organisation", "apply.kind.");
    add(
        wanted,
        "news economy education medicine justice public technology culture life travel food sport countryside other",
        "official.category.");
    add(wanted, "economy education medicine justice news", "official.domain.");
    add(wanted, "active paused suspended closed", "official.state.");
    add(wanted, "none repost publish", "official.news.");
    add(wanted, "identity organisation authority name domain", "official.check.");
    add(
        wanted,
        "phone identity-number network-number registry contact-code person",
        "official.method.");
    add(wanted, "owner editor author comment-manager", "studio.seat.");
    add(wanted, "draft proposed scheduled returned", "studio.stage.");
    add(wanted, "draft proposed scheduled published", "draft.stage.");
    add(wanted, "paused suspended closed", "studio.state.");
    add(wanted, "held refused removed", "studio.article.");
    add(wanted, "open moderated paused", "studio.comments.");
    add(wanted, "fiction ai-made disputed rumour-rebutted", "label.");
    add(wanted, "picture audio video", "files.kind.");
    add(wanted, "saved propose publish schedule return unschedule deleted", "studio.told.");
    add(
        wanted,
        "accepted declined invited moved removed left second-on second-off withdrawn comments file-deleted",
        "studio.told.");
    add(
        wanted,
        "seat-offered seat-ended official-active official-paused official-suspended official-closed",
        "notice.");
    add(
        wanted,
        "transfer-offered official-transferred credential-ending credential-ended recheck-ending dormancy-ending",
        "notice.");
    add(wanted, "opening renewal transfer", "apply.intent.");
    add(
        wanted,
        "renewal transfer",
        "apply.title.",
        "apply.status.",
        "apply.entity.",
        "apply.withdraw.",
        "apply.state.correction.",
        "apply.state.approved.",
        "apply.state.refused.",
        "apply.state.withdrawn.");
    add(wanted, "1 2 3 4", "apply.follows.renewal.", "apply.follows.transfer.");
    add(wanted, "renewal renewal.what transfer transfer.what", "review.about.");
    add(wanted, "approve.official refuse.official reason.choose.official", "case.");
    add(wanted, "approve refuse", "case.verdict.official.");
    add(wanted, "active paused suspended closed", "account.state.");
    add(
        wanted,
        "credential credential.past credential.category credential.news credential.card recheck recheck.pause dormancy dormancy.suspension",
        "account.ahead.");
    add(wanted, "name name.hint number number.hint", "account.name.");
    add(
        wanted,
        "missing invalid consent mismatch limit unavailable refused ended",
        "account.name.not.");
    add(wanted, "awakened offered offer-ended name-forgotten transfer-declined", "studio.told.");
    Contract.codes("Reasons of measures").stream()
        .filter(code -> code.startsWith("official."))
        .forEach(code -> wanted.add("reason." + code));
    add(wanted, "entity account operation credentials accounts confirmation", "apply.step.");
    add(wanted, "draft submitted correction approved refused appealed withdrawn", "apply.state.");
    add(wanted, "kept registry send-code prove submit appealed withdrawn", "apply.told.");
    add(wanted, "registry contact-code", "apply.authority.");
    add(wanted, "application-approved application-refused application-correction", "notice.");
    Contract.codes("Reasons").stream()
        .filter(code -> code.startsWith("application."))
        .forEach(code -> wanted.add("reason." + code));
  }

  private static void add(Set<String> wanted, String words, String... groups) {
    for (var word : words.split(" ", -1)) {
      for (var group : groups) {
        wanted.add(group + word);
      }
    }
  }

  @Test
  void messagesWithArgumentsAreWellFormedAndKeepTheirApostrophes() throws IOException {
    for (var language : List.of("zh", "en")) {
      for (var file : bundles(language)) {
        for (var entry : read(file).entrySet()) {
          var text = entry.getValue().toString();
          assertThat(text).as(entry.getKey().toString()).isNotBlank();
          if (text.contains("{0")) {
            assertThat(text).as(entry.getKey().toString()).doesNotContain("'");
            assertThat(new MessageFormat(text).format(new Object[] {2, "b"})).isNotBlank();
          }
        }
      }
    }
  }

  private static Set<String> keys(String language) throws IOException {
    var keys = new TreeSet<String>();
    for (var file : bundles(language)) {
      keys.addAll(read(file).stringPropertyNames());
    }
    return keys;
  }

  private static List<Path> bundles(String language) throws IOException {
    try (var files = Files.list(RESOURCES.resolve("messages"))) {
      return files
          .filter(file -> file.toString().endsWith("_" + language + ".properties"))
          .toList();
    }
  }

  private static Properties read(Path file) throws IOException {
    var properties = new Properties();
    properties.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
    return properties;
  }
}
