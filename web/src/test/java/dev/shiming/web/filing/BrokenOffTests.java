package dev.shiming.web.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shiming.web.standin.StandIn;
import dev.shiming.web.standin.StandInServices;
import dev.shiming.web.standin.Visitors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Over a real connection: a file that a service breaks off in the middle does not look whole. Its
 * answer has no end, which every browser reports as a failed download, and what came of it ends
 * nowhere.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.kafka.listener.auto-startup=false",
      "spring.kafka.admin.auto-create=false",
      "management.server.port=0",
      "shiming.web-client-secret=secret",
      "shiming.readers.pause=1h"
    })
@Import({StandInServices.class, BrokenOffTests.SignedIn.class})
class BrokenOffTests {

  private static final String FILING = "account GET /api/official/filing";

  @Autowired StandIn services;
  @Autowired Environment environment;

  private final HttpClient browser = HttpClient.newHttpClient();

  @BeforeEach
  void fresh() {
    services.reset();
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void wholeFileHasItsEnd() throws Exception {
    services.serve(FILING, new FiledPages(250, Integer.MAX_VALUE));
    var answer = browser.send(request(".csv"), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("account-249").contains("End of the list: 250");
  }

  @Test
  void fileThatIsBrokenOffIsAFailedDownload() throws Exception {
    for (var type : new String[] {".csv", ".json"}) {
      services.serve(FILING, new FiledPages(250, 2));
      assertThatThrownBy(() -> browser.send(request(type), BodyHandlers.ofString()))
          .as(type)
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void whatCameOfABrokenFileEndsNowhere() throws Exception {
    services.serve(FILING, new FiledPages(250, 2));
    var answer = browser.send(request(".csv"), BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    var came = received(answer);
    assertThat(came).contains("account-199").doesNotContain("account-200", "End of the list", "<");
  }

  private static String received(HttpResponse<InputStream> answer) {
    var came = new ByteArrayOutputStream();
    try (var body = answer.body()) {
      for (var next = body.read(); next >= 0; next = body.read()) {
        came.write(next);
      }
      throw new AssertionError("the answer has an end");
    } catch (IOException cut) {
      return came.toString(StandardCharsets.UTF_8);
    }
  }

  private HttpRequest request(String type) {
    var port = environment.getRequiredProperty("local.server.port");
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + port + "/console/official" + type))
        .header("Accept-Language", "en")
        .build();
  }

  /** Everybody who comes is a reviewer. */
  @TestConfiguration(proxyBeanMethods = false)
  static class SignedIn {

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> reviewers() {
      var filter =
          new FilterRegistrationBean<OncePerRequestFilter>(
              new OncePerRequestFilter() {
                @Override
                protected void doFilterInternal(
                    HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                  Visitors.enter(request, response, "member", "reviewer");
                  chain.doFilter(request, response);
                }
              });
      filter.setOrder(-300);
      return filter;
    }
  }
}
