package dev.shiming.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.kittest.KitApplication.Note;
import dev.shiming.kittest.KitTest;
import dev.shiming.testkit.Tokens;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@KitTest
class WriteOnceTests {

  private final String author = UUID.randomUUID().toString();

  @Autowired RestTestClient http;
  @Autowired JdbcClient jdbc;

  @Test
  void aFormSentEightTimesAtOnceIsWrittenOnceAndAllGetTheFirstAnswer() throws Exception {
    Note note = new Note("x", UUID.randomUUID().toString());
    try (var senders = Executors.newFixedThreadPool(8)) {
      Callable<String> send = () -> send(note);
      List<Future<String>> answers = senders.invokeAll(java.util.Collections.nCopies(8, send));
      String first = answers.getFirst().get();
      for (var answer : answers) {
        assertThat(answer.get()).isEqualTo(first);
      }
    }
    assertThat(operations()).isEqualTo(1);
  }

  @Test
  void twoAuthorsMayUseOneKey() {
    Note note = new Note("x", UUID.randomUUID().toString());
    String mine = send(note);
    String other =
        post(note, Tokens.member(UUID.randomUUID().toString()))
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(other).isNotEqualTo(mine);
  }

  @Test
  void aKeyThatIsNoUuidIsRefusedAtItsField() {
    post(new Note("x", "1"), Tokens.member(author))
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
        .expectBody()
        .jsonPath("$.fields[0].code")
        .isEqualTo("key.missing");
    assertThat(operations()).isZero();
  }

  private String send(Note note) {
    String body =
        post(note, Tokens.member(author))
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return body == null ? "" : body;
  }

  private RestTestClient.ResponseSpec post(Note note, String token) {
    return http.post()
        .uri("/api/notes")
        .headers(headers -> headers.setBearerAuth(token))
        .body(note)
        .exchange();
  }

  private long operations() {
    return jdbc.sql("select count(*) from operation_log where account = ?")
        .param(author)
        .query(Long.class)
        .single();
  }
}
