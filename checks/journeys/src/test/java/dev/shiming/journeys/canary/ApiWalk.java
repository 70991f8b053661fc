package dev.shiming.journeys.canary;

import dev.shiming.journeys.site.Api;
import dev.shiming.journeys.site.RunningSite;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Asks every address that the services say they have, as one person: the descriptions under {@code
 * /v3/api-docs} are followed, with ids that earlier answers gave.
 */
final class ApiWalk {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final int OF_EACH = 25;

  private final Api api;
  private final Scanner scanner;
  private final Set<String> accounts = new LinkedHashSet<>();
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
          default -> path.contains("members") ? someAccounts() : someNumbers();
        };
    for (var value : values) {
      walk(service, path.substring(0, variable.start()) + value + path.substring(variable.end()));
    }
  }

  private Set<String> someAccounts() {
    var some = new LinkedHashSet<String>();
    accounts.stream().limit(OF_EACH).forEach(some::add);
    return some;
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
      accounts.add(found.group());
    }
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
