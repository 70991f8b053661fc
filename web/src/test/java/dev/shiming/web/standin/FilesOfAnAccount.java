package dev.shiming.web.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps one file the way forum-service does: pieces fit where the last one ended or are refused,
 * and what is there is given whole or in ranges.
 */
public final class FilesOfAnAccount implements HttpHandler {

  public static final String ID = "0192a1b0-0000-7000-8000-0000000000f9";
  public static final int PIECE = 1024 * 1024;
  public static final String TAG = "\"f9\"";

  private static final Pattern SIZE = Pattern.compile("\"size\":(\\d+)");
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");

  private final ByteArrayOutputStream content = new ByteArrayOutputStream();
  private int pieces;
  private long declared;

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var body = exchange.getRequestBody().readAllBytes();
    switch (exchange.getRequestMethod()) {
      case "PUT" -> receive(exchange, body);
      case "POST" -> {
        if (path.endsWith("/completion")) {
          complete(exchange);
        } else {
          begin(exchange, new String(body, StandardCharsets.UTF_8));
        }
      }
      default -> give(exchange);
    }
  }

  public byte[] content() {
    return content.toByteArray();
  }

  public int pieces() {
    return pieces;
  }

  /** What is there already when a test begins. */
  public FilesOfAnAccount holding(byte[] bytes) {
    content.writeBytes(bytes);
    return this;
  }

  private void begin(HttpExchange exchange, String body) throws IOException {
    Matcher size = SIZE.matcher(body);
    declared = size.find() ? Long.parseLong(size.group(1)) : 0;
    answer(
        exchange,
        201,
        "{\"id\":\"%s\",\"offset\":0,\"piece\":%d,\"state\":\"uploading\"}".formatted(ID, PIECE));
  }

  private void receive(HttpExchange exchange, byte[] piece) throws IOException {
    var query = Objects.requireNonNull(exchange.getRequestURI().getRawQuery());
    var offset = Long.parseLong(query.substring("offset=".length()));
    if (offset != content.size() || piece.length > PIECE) {
      answer(
          exchange,
          409,
          "{\"code\":\"media.offset\",\"args\":{\"offset\":%d}}".formatted(content.size()));
      return;
    }
    pieces++;
    content.writeBytes(piece);
    answer(exchange, 200, "{\"offset\":%d}".formatted(content.size()));
  }

  private void complete(HttpExchange exchange) throws IOException {
    if (declared != content.size()) {
      answer(
          exchange,
          409,
          "{\"code\":\"media.offset\",\"args\":{\"offset\":%d}}".formatted(content.size()));
      return;
    }
    answer(
        exchange,
        200,
        """
        {"id":"%s","name":"x.jpg","offset":%d,"size":%d,"state":"ready","kind":"picture","type":"image/jpeg",
         "width":640,"height":480,"createdAt":"2026-11-20T02:00:00Z","used":false}
        """
            .formatted(ID, declared, declared));
  }

  private void give(HttpExchange exchange) throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set("ETag", TAG);
    headers.set("Cache-Control", "public, max-age=31536000, immutable");
    headers.set("Accept-Ranges", "bytes");
    headers.set("Content-Type", "video/mp4");
    if (TAG.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      exchange.close();
      return;
    }
    var all = content.toByteArray();
    var wanted = exchange.getRequestHeaders().getFirst("Range");
    var range = RANGE.matcher(wanted == null ? "" : wanted);
    if (!range.matches()) {
      send(exchange, 200, all);
      return;
    }
    var from = Integer.parseInt(range.group(1));
    if (from >= all.length) {
      headers.set("Content-Range", "bytes */" + all.length);
      exchange.sendResponseHeaders(416, -1);
      exchange.close();
      return;
    }
    var to = range.group(2).isEmpty() ? all.length - 1 : Integer.parseInt(range.group(2));
    headers.set("Content-Range", "bytes " + from + "-" + to + "/" + all.length);
    send(exchange, 206, Arrays.copyOfRange(all, from, to + 1));
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    exchange
        .getResponseHeaders()
        .set("Content-Type", status >= 400 ? "application/problem+json" : "application/json");
    send(exchange, status, json.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, byte[] bytes) throws IOException {
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
