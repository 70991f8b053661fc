package dev.shiming.web.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** All three services on one port, answering the examples of the contract until told otherwise. */
public final class StandIn {

  public static final String MEMBER = "0192a1b0-0000-7000-8000-000000000000";

  /** An application of the member that nobody has submitted, and one that a reviewer sent back. */
  public static final String DRAFT = "0192a1b0-0000-7000-8000-0000000000a1";

  public static final String CORRECTED = "0192a1b0-0000-7000-8000-0000000000a2";

  private final HttpServer server;
  private final Map<String, Answer> told = new ConcurrentHashMap<>();
  private final Map<String, CountDownLatch> paused = new ConcurrentHashMap<>();
  private final Map<String, HttpHandler> own = new ConcurrentHashMap<>();
  private final Set<String> down = ConcurrentHashMap.newKeySet();
  private final List<Call> calls = new CopyOnWriteArrayList<>();

  /** An official account that the member owns. */
  public static final String ACCOUNT = "0192a1b0-0000-7000-8000-0000000000c1";

  /** What a service is told to answer. */
  public record Answer(int status, String body) {}

  /** What web sent. */
  public record Call(
      String service,
      String method,
      String path,
      @Nullable String query,
      @Nullable String token,
      @Nullable String forwarded,
      @Nullable String traceParent,
      String body) {}

  private StandIn(HttpServer server) {
    this.server = server;
  }

  /** Starts the services on a port of the loopback address; 0 takes a free one. */
  public static StandIn start(int port) {
    try {
      var server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      var standIn = new StandIn(server);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/", standIn::answer);
      server.start();
      return standIn;
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  /** The base address of one of account, forum, comment and realm. */
  public String address(String service) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + service;
  }

  /** From now on the service answers this to the request, such as {@code forum GET /api/home}. */
  public void tell(String request, int status, String body) {
    told.put(request, new Answer(status, body));
  }

  /** Lets something of its own answer all requests that begin so, with bytes and headers. */
  public void serve(String beginning, HttpHandler handler) {
    own.put(beginning, handler);
  }

  /** The service breaks every connection. */
  public void stop(String service) {
    down.add(service);
  }

  /** Holds every answer to the request until the latch opens. */
  public CountDownLatch pause(String request) {
    var latch = new CountDownLatch(1);
    paused.put(request, latch);
    return latch;
  }

  public void reset() {
    told.clear();
    own.clear();
    down.clear();
    calls.clear();
    paused.values().forEach(CountDownLatch::countDown);
    paused.clear();
  }

  public List<Call> calls(String service, String method, String path) {
    return calls.stream()
        .filter(
            call ->
                call.service().equals(service)
                    && call.method().equals(method)
                    && call.path().equals(path))
        .toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    var full = exchange.getRequestURI().getPath();
    var end = full.indexOf('/', 1);
    var service = end < 0 ? full.substring(1) : full.substring(1, end);
    var path = end < 0 ? "/" : full.substring(end);
    var method = exchange.getRequestMethod();
    var request = service + " " + method + " " + path;
    if (!down.contains(service)) {
      for (var handler : own.entrySet()) {
        if (request.startsWith(handler.getKey())) {
          handler.getValue().handle(exchange);
          return;
        }
      }
    }
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (down.contains(service)) {
      exchange.close();
      return;
    }
    calls.add(
        new Call(
            service,
            method,
            path,
            exchange.getRequestURI().getRawQuery(),
            exchange.getRequestHeaders().getFirst("Authorization"),
            exchange.getRequestHeaders().getFirst("Forwarded"),
            exchange.getRequestHeaders().getFirst("traceparent"),
            body));
    var answer = told.get(request);
    if (answer == null) {
      answer = Examples.answer(service, method, path);
    }
    var latch = paused.get(request);
    if (latch != null) {
      try {
        latch.await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
    var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .set(
            "Content-Type",
            answer.status() >= 400 ? "application/problem+json" : "application/json");
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }
}
