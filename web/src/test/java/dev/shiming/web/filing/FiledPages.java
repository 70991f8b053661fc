package dev.shiming.web.filing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A register of many accounts, a hundred on each page, whose service breaks after some pages. */
final class FiledPages implements HttpHandler {

  private static final Pattern AFTER = Pattern.compile("after=(\\d+)");
  private static final int PAGE = 100;

  private final int accounts;
  private final int pagesBeforeBreaking;
  private final List<String> queries = new CopyOnWriteArrayList<>();

  FiledPages(int accounts, int pagesBeforeBreaking) {
    this.accounts = accounts;
    this.pagesBeforeBreaking = pagesBeforeBreaking;
  }

  List<String> queries() {
    return List.copyOf(queries);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var query = exchange.getRequestURI().getRawQuery();
    queries.add(query);
    if (queries.size() > pagesBeforeBreaking) {
      exchange.close();
      return;
    }
    var after = AFTER.matcher(query);
    var from = after.find() ? Integer.parseInt(after.group(1)) : 0;
    var to = Math.min(accounts, from + PAGE);
    var items =
        IntStream.range(from, to).mapToObj(FiledPages::row).collect(Collectors.joining(","));
    var next = to < accounts ? "\"" + to + "\"" : "null";
    var body =
        ("{\"items\":[" + items + "],\"next\":" + next + "}").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static String row(int number) {
    return """
    {"account":{"id":"a%d","nickname":"n%d","number":null,"badge":null,"avatar":"x"},
     "handle":"account-%d","kind":"media","category":"culture","state":"active","news":"none",
     "since":"2026-05-20T02:00:00Z","registrant":null,"person":null,"domains":[],"seats":1,
     "transferredAt":null}\
    """
        .formatted(number, number, number);
  }
}
