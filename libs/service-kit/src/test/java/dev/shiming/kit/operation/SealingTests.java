package dev.shiming.kit.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shiming.kit.ledger.Sealer;
import dev.shiming.kittest.KitApplication.Note;
import dev.shiming.kittest.KitTest;
import dev.shiming.testkit.Proves;
import dev.shiming.testkit.StatementCount;
import dev.shiming.testkit.Tokens;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The running service seals by itself, and the programme verifies it meanwhile. */
@KitTest
class SealingTests {

  private final String author = UUID.randomUUID().toString();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Autowired RestTestClient http;
  @Autowired JdbcClient jdbc;
  @Autowired JdbcConnectionDetails database;
  @Autowired Environment settings;
  @Autowired Sealer sealer;
  @Autowired StatementCount statements;
  @Autowired TransactionTemplate transaction;

  @Test
  void aWriteIsInTheLogAndSealedWithinASecondOrSo() {
    write();
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(
            () ->
                assertThat(
                        jdbc.sql(
                                """
                                select count(*) from operation_log l
                                join operation_seal s on s.row_id = l.id
                                where l.account = ? and l.unsealed is null
                                """)
                            .param(author)
                            .query(Long.class)
                            .single())
                    .isEqualTo(1));
  }

  /** The form key twice, the operation, the fact: the seal is not the writer's business. */
  @Test
  void aWriteCostsNoStatementMore() {
    assertThat(statements.statementsOf(this::write))
        .filteredOn(sql -> sql.contains("operation"))
        .hasSize(1);
  }

  @Test
  @Proves(value = "C45", part = "tamper-evident")
  void theProgrammeSaysInItsExitCodeWhatItFound() {
    write();
    assertThat(verify(environment(), List.of())).isEqualTo(VerifyLog.WHOLE);
    assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("whole").contains("head ");
    assertThat(verify(environment(), List.of("--head", sealer.head().text())))
        .isEqualTo(VerifyLog.WHOLE);
    assertThat(verify(environment(), List.of("--head", "900000:00"))).isEqualTo(VerifyLog.BROKEN);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("BROKEN at sequence 900000")
        .doesNotContain(author);
  }

  @Test
  void whatCannotBeFoundOutIsNotCalledWhole() {
    Map<String, String> nowhere = new HashMap<>(environment());
    nowhere.put("SPRING_DATASOURCE_URL", "jdbc:mysql://127.0.0.1:1/nothing");
    assertThat(verify(nowhere, List.of())).isEqualTo(VerifyLog.UNKNOWN);
    Map<String, String> keyless = new HashMap<>(environment());
    keyless.put("SHIMING_LEDGER_KEY", Path.of("nowhere.json").toString());
    assertThat(verify(keyless, List.of())).isEqualTo(VerifyLog.UNKNOWN);
    assertThat(verify(Map.of(), List.of())).isEqualTo(VerifyLog.UNKNOWN);
    assertThat(verify(environment(), List.of("--head"))).isEqualTo(VerifyLog.UNKNOWN);
    assertThat(verify(environment(), List.of("--head", "7"))).isEqualTo(VerifyLog.UNKNOWN);
  }

  @Test
  void theTailAndItsAgeAreShown() {
    var meters = new SimpleMeterRegistry();
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql(
                  """
                  insert into operation_log (at, account, operation, reference, address, port, client)
                  values (timestampadd(second, -90, utc_timestamp(3)), ?, 'note.write', '', '', 0, '')
                  """)
              .param(author)
              .update();
          new SealingMetrics(jdbc).bindTo(meters);
          assertThat(meters.get("shiming.operations.unsealed.rows").gauge().value())
              .isGreaterThanOrEqualTo(1);
          assertThat(meters.get("shiming.operations.unsealed.oldest").gauge().value())
              .isBetween(80.0, 200.0);
          status.setRollbackOnly();
        });
  }

  private int verify(Map<String, String> environment, List<String> arguments) {
    said.reset();
    return new VerifyLog(environment, new PrintStream(said, true, StandardCharsets.UTF_8))
        .run(arguments);
  }

  private Map<String, String> environment() {
    return Map.of(
        "SPRING_DATASOURCE_URL", String.valueOf(database.getJdbcUrl()),
        "SPRING_DATASOURCE_USERNAME", String.valueOf(database.getUsername()),
        "SPRING_DATASOURCE_PASSWORD", String.valueOf(database.getPassword()),
        "SHIMING_LEDGER_KEY", settings.getRequiredProperty("shiming.ledger.key"));
  }

  private void write() {
    http.post()
        .uri("/api/notes")
        .headers(headers -> headers.setBearerAuth(Tokens.member(author)))
        .body(new Note("x", UUID.randomUUID().toString()))
        .exchange()
        .expectStatus()
        .isOk();
  }
}
