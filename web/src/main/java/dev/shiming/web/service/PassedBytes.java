package dev.shiming.web.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * Passes on the files of a service. Its time-out counts from read to read, because a recording may
 * take as long as somebody listens to it.
 */
public class PassedBytes {

  private static final Duration SILENCE = Duration.ofSeconds(10);
  private static final int CHUNK = 32 * 1024;

  private static final List<String> ASKED =
      List.of(
          HttpHeaders.RANGE,
          HttpHeaders.IF_RANGE,
          HttpHeaders.IF_NONE_MATCH,
          HttpHeaders.IF_MODIFIED_SINCE);

  private static final List<String> ANSWERED =
      List.of(
          HttpHeaders.CONTENT_TYPE,
          HttpHeaders.CONTENT_LENGTH,
          HttpHeaders.CONTENT_RANGE,
          HttpHeaders.ACCEPT_RANGES,
          HttpHeaders.CACHE_CONTROL,
          HttpHeaders.ETAG,
          HttpHeaders.LAST_MODIFIED);

  private final RestClient client;
  private final String service;
  private final String path;

  /**
   * Reaches the files of one service.
   *
   * @param path of a file there, with {@code {id}} in it
   */
  PassedBytes(
      RestClient.Builder builder,
      AccessTokens tokens,
      String service,
      String address,
      String path) {
    var requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(Duration.ofSeconds(1));
    requests.setReadTimeout(SILENCE);
    this.service = service;
    this.path = path;
    this.client =
        builder
            .baseUrl(address)
            .requestFactory(requests)
            .requestInterceptor(new ServiceCall(service, tokens))
            .build();
  }

  /** Sends the file to the browser while it comes. */
  public void pass(
      String id, @Nullable Integer width, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    client
        .method(HttpMethod.valueOf(request.getMethod()))
        .uri(
            uri -> {
              uri.path(path);
              if (width != null) {
                uri.queryParam("width", width);
              }
              return uri.build(id);
            })
        .headers(
            headers ->
                ASKED.forEach(
                    name -> {
                      var value = request.getHeader(name);
                      if (value != null) {
                        headers.set(name, value);
                      }
                    }))
        .exchange(
            (asked, answer) -> {
              send(answer, response);
              return true;
            });
  }

  private void send(ClientHttpResponse answer, HttpServletResponse response) throws IOException {
    var status = answer.getStatusCode().value();
    if (status >= 500) {
      throw new ServiceUnavailable(service, null);
    }
    if (status >= 400 && status != HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE) {
      throw new ServiceProblem(status == 401 ? 404 : status, "not-found", List.of(), Map.of());
    }
    response.setStatus(status);
    for (var name : ANSWERED) {
      var value = answer.getHeaders().getFirst(name);
      if (value != null) {
        response.setHeader(name, value);
      }
    }
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    if (status != HttpServletResponse.SC_NOT_MODIFIED) {
      pour(answer, response);
    }
  }

  private static void pour(ClientHttpResponse answer, HttpServletResponse response)
      throws IOException {
    try (var from = answer.getBody()) {
      var chunk = new byte[CHUNK];
      var to = response.getOutputStream();
      for (var read = from.read(chunk); read >= 0; read = from.read(chunk)) {
        if (!taken(to, chunk, read)) {
          return;
        }
      }
    }
  }

  /** A browser may go away in the middle, as one that plays a recording often does. */
  private static boolean taken(OutputStream to, byte[] chunk, int length) {
    try {
      to.write(chunk, 0, length);
      return true;
    } catch (IOException gone) {
      return false;
    }
  }
}
