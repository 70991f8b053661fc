package dev.shiming.journeys.canary;

import dev.shiming.journeys.site.Api;
import dev.shiming.journeys.site.RunningSite;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Asks every address that the services say they have, as one person: the descriptions under {@code
 * /v3/api-docs} are followed, with ids that earlier answers gave.
 */
final class ApiWalk {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern WITH_IDS = Pattern.compile("members|applications|media|official");
  private static final int OF_EACH = 25;
  private static final int OF_TWO = 5;

  private final Api api;
  private final Scanner scanner;
  private final Set<String> ids = new LinkedHashSet<>();
  private final Set<String> handles = new LinkedHashSet<>();
  private int answers;

  ApiWalk(Api api, Scanner scanner) {
    this.api = api;
    this.scanner = scanner;
  }

  /** Says how many answers of 200 there were. */
  int walk(RunningSite site) {
    var addresses = site.addresses();
    for (var service :
        Map.of(
                "forum", addresses.forum(),
                "account", addresses.account(),
                "comment", addresses.comment())
            .entrySet()) {
      var description = ask(service.getValue().resolve("/v3/api-docs"));
      description
          .path("paths")
          .properties()
          .forEach(
              path -> {
                if (path.getValue().has("get")) {
                  walk(service.getValue(), path.getKey());
                }
              });
    }
    return answers;
  }

  private void walk(URI service, String path) {
    var variable = VARIABLE.matcher(path);
    if (!variable.find()) {
      collect(ask(service.resolve(path)));
      return;
    }
    var values =
        switch (variable.group(1)) {
          case "slug" -> Set.of("tech", "work", "city");
          case "type" -> Set.of("article");
          case "handle" -> some(handles, path);
          case "account", "member", "proof" -> some(ids, path);
          case "step" -> Set.of("entity");
          default -> WITH_IDS.matcher(path).find() ? some(ids, path) : someNumbers();
        };
    for (var value : values) {
      walk(service, path.substring(0, variable.start()) + value + path.substring(variable.end()));
    }
  }

  /** Fewer where the address has another variable to fill. */
  private static Set<String> some(Set<String> known, String path) {
    var variables = VARIABLE.matcher(path).results().count();
    return known.stream()
        .limit(variables > 1 ? OF_TWO : OF_EACH)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> someNumbers() {
    var some = new LinkedHashSet<String>();
    for (var number = 1; number <= OF_EACH; number++) {
      some.add(Integer.toString(number));
    }
    return some;
  }

  private void collect(JsonNode answer) {
    var found = UUID.matcher(answer.toString());
    while (found.find()) {
      ids.add(found.group());
    }
    answer.findValuesAsString("handle").forEach(handles::add);
  }

  private JsonNode ask(URI address) {
    var answer = api.get(address);
    scanner.scan("answer of " + address, answer.body());
    if (answer.status() == 200) {
      answers++;
      return answer.json();
    }
    return tools.jackson.databind.node.MissingNode.getInstance();
  }
}
