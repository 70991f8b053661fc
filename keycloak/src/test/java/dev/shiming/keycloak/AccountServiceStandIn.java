package dev.shiming.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers as the contract says, because the real account-service is another module. */
final class AccountServiceStandIn implements AutoCloseable {
  static final String CODE = "123456";
  static final String NOT_FOUND = "{\"code\":\"not-found\"}";

  private final HttpServer server;
  private final ObjectMapper mapper = new ObjectMapper();
  final Set<String> registered = ConcurrentHashMap.newKeySet();
  final List<JsonNode> bodies = new CopyOnWriteArrayList<>();
  final List<String> tokens = new CopyOnWriteArrayList<>();
  volatile boolean down;

  AccountServiceStandIn() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    if (token != null) {
      tokens.add(token.substring("Bearer ".length()));
    }
    if (down) {
      reply(exchange, 500, "{}");
    } else if (path.equals("/api/agreement")) {
      reply(exchange, 200, "{\"version\":\"1\",\"undertakings\":7}");
    } else if (exchange.getRequestMethod().equals("GET")) {
      boolean known = registered.contains(subject(path));
      reply(exchange, known ? 200 : 404, known ? "{\"number\":1}" : NOT_FOUND);
    } else {
      JsonNode asked = mapper.readTree(body);
      bodies.add(asked);
      act(exchange, path, asked);
    }
  }

  private void act(HttpExchange exchange, String path, JsonNode asked) throws IOException {
    if (path.endsWith("/codes")) {
      reply(exchange, 202, "{\"retryAfterSeconds\":60,\"validSeconds\":300}");
    } else if (asked.path("nickname").asText().equals("busy")) {
      reply(exchange, 429, "{\"code\":\"limit.reached\",\"args\":{\"retryAfterSeconds\":600}}");
    } else if (asked.path("phone").asText().startsWith("+44")) {
      reply(exchange, 422, refused("phone", "phone.foreign"));
    } else if (!asked.path("method").asText().equals("network-number")
        && !asked.path("code").asText().equals(CODE)) {
      reply(exchange, 422, refused("code", "code.wrong"));
    } else {
      registered.add(subject(path));
      reply(exchange, 200, "{\"number\":1,\"nickname\":\"passed\"}");
    }
  }

  private static String refused(String field, String code) {
    return "{\"code\":\"registration.refused\",\"fields\":[{\"field\":\"%s\",\"code\":\"%s\",\"args\":{\"left\":4}}]}"
        .formatted(field, code);
  }

  private static String subject(String path) {
    return path.split("/", -1)[2];
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
