package dev.shiming.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** A browser at the origin on which tickets are used. */
@TestComponent
@Lazy
class OriginBrowser {

  static final String FORM = "application/x-www-form-urlencoded";

  private final HttpClient browser = HttpClient.newHttpClient();
  private final Connector connector;

  OriginBrowser(Connector ticketConnector) {
    this.connector = ticketConnector;
  }

  /** The address of a path of the origin. */
  String at(String path) {
    return "http://127.0.0.1:" + connector.getLocalPort() + path;
  }

  HttpResponse<byte[]> get(String url) {
    return send(request(url).build());
  }

  HttpResponse<byte[]> post(String url, String type, BodyPublisher body) {
    return send(request(url).header("Content-Type", type).POST(body).build());
  }

  HttpResponse<byte[]> post(String url, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return post(url, FORM, BodyPublishers.ofString(form));
  }

  /** To where an answer leads, without the site's own address. */
  static String ledTo(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("http://[^/]+", "");
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String url) {
    return HttpRequest.newBuilder(URI.create(at(URI.create(url).getPath())));
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return browser.send(request, BodyHandlers.ofByteArray());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(ending);
    }
  }
}
