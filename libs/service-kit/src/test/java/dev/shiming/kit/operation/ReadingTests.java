package dev.shiming.kit.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.kittest.KitTest;
import dev.shiming.testkit.Proves;
import dev.shiming.testkit.StatementCount;
import dev.shiming.testkit.Tokens;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@KitTest
class ReadingTests {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final String auditor = UUID.randomUUID().toString();
  private final String member = UUID.randomUUID().toString();

  @Autowired RestTestClient http;
  @Autowired JdbcClient jdbc;
  @Autowired JsonMapper json;
  @Autowired StatementCount statements;

  @Test
  @Proves(value = "C45", part = "schema")
  void anAuditorReadsWhatAMemberWroteAndIsInTheLogForIt() {
    operation("note.write", NOON);
    JsonNode page = page(opened(Map.of("grounds", "投诉 31", "account", member)), "");
    JsonNode read = page.get("items").get(0);
    assertThat(page.get("items")).hasSize(1);
    assertThat(read.get("account").asString()).isEqualTo(member);
    assertThat(read.get("at").asString()).isEqualTo("2026-11-20T12:00:00Z");
    assertThat(read.get("operation").asString()).isEqualTo("note.write");
    assertThat(read.get("reference").asString()).isEqualTo("note:1");
    assertThat(read.get("address").asString()).isEqualTo("203.0.113.7");
    assertThat(read.get("port").asInt()).isEqualTo(51234);
    assertThat(read.get("client").asString()).isEqualTo("Mozilla/5.0");
    assertThat(page.get("reading").get("grounds").asString()).isEqualTo("投诉 31");
  }

  @Test
  void everyPageThatIsReadIsARowOfTheLog() {
    for (int i = 0; i < 3; i++) {
      operation("note.write", NOON.plusSeconds(i));
    }
    long reading = opened(Map.of("grounds", "audit", "account", member));
    JsonNode first = page(reading, "?limit=2");
    JsonNode second = page(reading, "?limit=2&after=" + first.get("next").asString());
    assertThat(first.get("items")).hasSize(2);
    assertThat(second.get("items")).hasSize(1);
    assertThat(second.get("next").isNull()).isTrue();
    assertThat(
            jdbc.sql("select reference from operation_log where account = ? and operation = ?")
                .params(auditor, "operation.read")
                .query(String.class)
                .list())
        .containsExactly("reading:" + reading, "reading:" + reading);
  }

  @Test
  void aReadingKeepsToItsFilter() {
    operation("note.write", NOON);
    operation("note.edit", NOON.plusSeconds(60));
    operation("note.write", NOON.plusSeconds(120));
    assertThat(times(Map.of("operation", "note.write")))
        .containsExactly("2026-11-20T12:02:00Z", "2026-11-20T12:00:00Z");
    assertThat(times(Map.of("since", "2026-11-20T12:01:00Z")))
        .containsExactly("2026-11-20T12:02:00Z", "2026-11-20T12:01:00Z");
    assertThat(times(Map.of("until", "2026-11-20T12:01:00Z")))
        .containsExactly("2026-11-20T12:00:00Z");
  }

  @Test
  void withoutGroundsNobodyReads() {
    for (var grounds : List.of("", " ")) {
      refused(Map.of("grounds", grounds), "grounds.missing");
    }
    refused(Map.of("grounds", "x".repeat(201)), "grounds.too-long");
    refused(Map.of("grounds", "x", "account", "somebody"), "account.form");
    refused(Map.of("grounds", "x", "operation", "everything; please"), "operation.form");
    refused(
        Map.of("grounds", "x", "since", "2026-11-20T12:00:00Z", "until", "2026-11-20T12:00:00Z"),
        "until.before-since");
  }

  @Test
  void aReadingIsItsAuditorsAndOfOneDay() {
    long reading = opened(Map.of("grounds", "audit"));
    String path = "/api/operations/readings/" + reading;
    send(HttpMethod.GET, path, Tokens.withRoles(member, "auditor"), null)
        .expectStatus()
        .isNotFound();
    jdbc.sql("update operation_reading set opened_at = ? where id = ?")
        .params(Instant.now().minus(25, ChronoUnit.HOURS), reading)
        .update();
    send(HttpMethod.GET, path, Tokens.withRoles(auditor, "auditor"), null)
        .expectStatus()
        .isNotFound();
    assertThat(operationsOf(auditor)).isZero();
  }

  @Test
  void aPageCostsTheSameStatementsWhateverItsLength() {
    operation("note.write", NOON);
    long reading = opened(Map.of("grounds", "audit", "account", member));
    int one = statements.of(() -> page(reading, ""));
    for (int i = 0; i < 50; i++) {
      operation("note.write", NOON.plusSeconds(i));
    }
    assertThat(statements.of(() -> page(reading, "?limit=100"))).isEqualTo(one).isEqualTo(3);
  }

  @Test
  void anAdministratorSetsAndEndsAHoldAndBothAreInTheLog() {
    String token = Tokens.administrator(member);
    Map<String, Object> hold = new HashMap<>();
    hold.put("title", "调查 7");
    hold.put("basis", "CSL 30");
    send(HttpMethod.POST, "/api/operations/holds", token, hold)
        .expectBody()
        .jsonPath("$.fields[0].code")
        .isEqualTo("endsAt.missing");
    hold.put("endsAt", Instant.now().minusSeconds(1).toString());
    send(HttpMethod.POST, "/api/operations/holds", token, hold)
        .expectBody()
        .jsonPath("$.fields[0].code")
        .isEqualTo("endsAt.passed");
    hold.put("endsAt", Instant.now().plusSeconds(600).toString());
    long id = read(send(HttpMethod.POST, "/api/operations/holds", token, hold)).get("id").asLong();
    JsonNode held =
        read(send(HttpMethod.GET, "/api/operations/holds", token, null)).get("items").get(0);
    assertThat(held.get("id").asLong()).isEqualTo(id);
    assertThat(held.get("account").isNull()).isTrue();
    assertThat(held.get("setBy").asString()).isEqualTo(member);
    String address = "/api/operations/holds/" + id;
    for (int twice = 0; twice < 2; twice++) {
      send(HttpMethod.DELETE, address, token, null).expectStatus().isNoContent();
    }
    send(HttpMethod.DELETE, "/api/operations/holds/987654321", token, null)
        .expectStatus()
        .isNotFound();
    assertThat(
            jdbc.sql("select operation from operation_log where account = ? order by id")
                .param(member)
                .query(String.class)
                .list())
        .containsExactly("hold.set", "hold.end");
    jdbc.sql("delete from operation_hold where id = ?").param(id).update();
  }

  @Test
  void anAuditorKeepsNothingBeyondItsTime() {
    String token = Tokens.withRoles(auditor, "auditor");
    send(HttpMethod.POST, "/api/operations/holds", token, Map.of()).expectStatus().isForbidden();
    send(HttpMethod.DELETE, "/api/operations/holds/1", token, null).expectStatus().isForbidden();
  }

  private List<String> times(Map<String, String> filter) {
    Map<String, Object> asked = new HashMap<>(filter);
    asked.put("grounds", "audit");
    asked.put("account", member);
    return page(opened(asked), "").get("items").findValuesAsString("at");
  }

  private void refused(Map<String, Object> reading, String code) {
    send(HttpMethod.POST, "/api/operations/readings", Tokens.withRoles(auditor, "auditor"), reading)
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.fields[0].code")
        .isEqualTo(code);
  }

  private long opened(Map<String, ?> reading) {
    return read(send(
            HttpMethod.POST,
            "/api/operations/readings",
            Tokens.withRoles(auditor, "auditor"),
            reading))
        .get("id")
        .asLong();
  }

  private JsonNode page(long reading, String query) {
    return read(
        send(
            HttpMethod.GET,
            "/api/operations/readings/" + reading + query,
            Tokens.withRoles(auditor, "auditor"),
            null));
  }

  private JsonNode read(RestTestClient.ResponseSpec answer) {
    return json.readTree(
        answer.expectStatus().is2xxSuccessful().expectBody().returnResult().getResponseBody());
  }

  private RestTestClient.ResponseSpec send(
      HttpMethod method, String path, String token, @Nullable Object body) {
    var request = http.method(method).uri(path).headers(headers -> headers.setBearerAuth(token));
    return body == null ? request.exchange() : request.body(body).exchange();
  }

  private void operation(String operation, Instant at) {
    jdbc.sql(
            """
            insert into operation_log (at, account, operation, reference, address, port, client)
            values (?, ?, ?, 'note:1', '203.0.113.7', 51234, 'Mozilla/5.0')
            """)
        .params(at, member, operation)
        .update();
  }

  private long operationsOf(String account) {
    return jdbc.sql("select count(*) from operation_log where account = ?")
        .param(account)
        .query(Long.class)
        .single();
  }
}
