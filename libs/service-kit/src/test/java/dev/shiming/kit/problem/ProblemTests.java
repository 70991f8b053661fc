package dev.shiming.kit.problem;

import dev.shiming.kittest.KitTest;
import dev.shiming.testkit.Tokens;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@KitTest
class ProblemTests {

  private final String token = Tokens.member(UUID.randomUUID().toString());

  @Autowired RestTestClient http;

  @Test
  void brokenJsonIsUnreadable() {
    post("{\"text\":")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("request.unreadable");
  }

  @Test
  void aBodyOfOneMegabyteIsTooLarge() {
    post("{\"text\":\"" + "x".repeat(1_000_000) + "\"}")
        .expectStatus()
        .isEqualTo(HttpStatus.CONTENT_TOO_LARGE)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("request.too-large");
  }

  @Test
  void anIdThatIsNoNumberIsLikeAnUnknownOne() {
    http.get()
        .uri("/api/numbers/x1")
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("not-found");
  }

  @Test
  void anIdOfOtherCharactersIsLikeAnUnknownOne() {
    http.get()
        .uri("/api/names/{account}", "山")
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("not-found");
  }

  /** MariaDB has a number of its own for two values and one for more. */
  @ParameterizedTest
  @ValueSource(strings = {"山,a", "a,山", "a,山,b"})
  void idsOfOtherCharactersAreLikeUnknownOnes(String accounts) {
    http.get().uri("/api/names?account=" + accounts).exchange().expectStatus().isNotFound();
  }

  @Test
  void theWrongMethodSaysSo() {
    http.delete()
        .uri("/api/open")
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.METHOD_NOT_ALLOWED);
  }

  private RestTestClient.ResponseSpec post(String body) {
    return http.post()
        .uri("/api/notes")
        .headers(headers -> headers.setBearerAuth(token))
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange();
  }
}
