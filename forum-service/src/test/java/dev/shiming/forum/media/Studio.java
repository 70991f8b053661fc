package dev.shiming.forum.media;

import dev.shiming.forum.Api.Answer;
import dev.shiming.forum.Forum;
import dev.shiming.testkit.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The desk of one official account, worked at by one member. */
final class Studio {

  private final HttpClient http = HttpClient.newHttpClient();
  private final Forum forum;
  private final String address;
  private final String token;

  Studio(Forum forum, String account, String member) {
    this.forum = forum;
    this.address = "/api/studio/" + account + "/media";
    this.token = Tokens.member(member);
  }

  Answer begin(String name, @Nullable Long size) {
    Map<String, Object> media = new HashMap<>(Map.of("name", name, "key", Forum.key()));
    media.put("size", size);
    return forum.api().post(token, address, media);
  }

  /** The id of a file that is announced. */
  String announced(long size) {
    Answer begun = begin("春茶.jpg", size);
    Forum.require(begun, 201);
    return begun.body().path("id").asString();
  }

  Answer piece(String id, long offset, byte[] piece) {
    var request =
        request(address + "/" + id + "?offset=" + offset)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/octet-stream")
            .PUT(BodyPublishers.ofByteArray(piece));
    HttpResponse<byte[]> answer = send(request);
    return new Answer(
        answer.statusCode(),
        answer.headers().firstValue("Content-Type").orElse(""),
        new String(answer.body(), StandardCharsets.UTF_8));
  }

  /** The id of a file of which all has come. */
  String sent(byte[] file) {
    String id = announced(file.length);
    for (int at = 0; at < file.length; at += Uploads.PIECE) {
      byte[] piece = Arrays.copyOfRange(file, at, Math.min(file.length, at + Uploads.PIECE));
      Forum.require(piece(id, at, piece), 200);
    }
    return id;
  }

  Answer complete(String id) {
    return forum.api().post(token, address + "/" + id + "/completion", Map.of());
  }

  /** The id of a file that is ready. */
  String ready(byte[] file) {
    String id = sent(file);
    Forum.require(complete(id), 200);
    return id;
  }

  Answer find(String id) {
    return forum.api().get(token, address + "/" + id);
  }

  Answer list(String query) {
    return forum.api().get(token, address + query);
  }

  Answer delete(String id) {
    return forum.api().delete(token, address + "/" + id);
  }

  /** What this member's browser gets of a file. */
  HttpResponse<byte[]> shown(String id, String query, String... headers) {
    return show(id, query, join(headers, "Authorization", "Bearer " + token));
  }

  /** What a browser without an account gets of a file. */
  HttpResponse<byte[]> shownToAnyone(String id, String query, String... headers) {
    return show(id, query, headers);
  }

  private HttpResponse<byte[]> show(String id, String query, String... headers) {
    HttpRequest.Builder request = request("/api/media/" + id + query);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(forum.api().base() + path));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static String[] join(String[] some, String... more) {
    String[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }
}
