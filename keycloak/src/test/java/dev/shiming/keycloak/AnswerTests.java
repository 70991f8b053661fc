package dev.shiming.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerTests {

  @Test
  void aRefusalCarriesItsFields() {
    Answer answer =
        answer(
            422,
            """
            {"code":"registration.refused","fields":[{"field":"code","code":"code.wrong","args":{"left":4}}]}
            """);
    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("registration.refused");
              assertThat(refused.fields().get(0).args().path("left").asInt()).isEqualTo(4);
            });
  }

  @Test
  void aNotFoundWithoutACodeIsNoAnswer() {
    assertThat(answer(404, "<html>nothing here</html>")).isInstanceOf(Answer.Unavailable.class);
    assertThat(answer(404, "")).isInstanceOf(Answer.Unavailable.class);
  }

  @Test
  void aTokenThatIsNotTakenIsNotThePersonsFault() {
    assertThat(answer(401, "{\"code\":\"sign-in.needed\"}")).isInstanceOf(Answer.Unavailable.class);
  }

  private static Answer answer(int status, String body) {
    return Answer.of(status, body.getBytes(StandardCharsets.UTF_8));
  }
}
