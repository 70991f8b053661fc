package dev.shiming.kit.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shiming.kit.ledger.Chain;
import dev.shiming.kit.ledger.Finding;
import dev.shiming.kit.ledger.Finding.Kind;
import dev.shiming.kit.ledger.Head;
import dev.shiming.kit.ledger.Sealer;
import dev.shiming.kit.ledger.Verdict;
import dev.shiming.kit.ledger.Witness;
import dev.shiming.kittest.KitTest;
import dev.shiming.testkit.Proves;
import dev.shiming.testkit.StatementCount;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an administrator of the database may do to the log, and what the verification says to it.
 */
@KitTest
@Proves(value = "C45", part = "tamper-evident")
class OperationLedgerTests {

  private static final int ROWS = 6;

  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired DataSource database;
  @Autowired Sealer sealer;
  @Autowired Chain chain;
  @Autowired StatementCount statements;
  private LedgerAtHand ledger;

  @BeforeEach
  void sixRows() {
    ledger = LedgerAtHand.take(jdbc, chain, sealer, database);
    ledger.write(ROWS);
    ledger.sealAll();
    assertThat(ledger.verify().rows()).isEqualTo(ROWS);
    assertThat(ledger.verify().finding()).isNull();
  }

  @AfterEach
  void letGo() {
    ledger.letGo();
  }

  @Test
  void everyColumnOfTheTableIsSealed() {
    var columns =
        jdbc.sql(
                """
                select column_name from information_schema.columns
                where table_schema = database() and table_name = 'operation_log'
                  and column_name <> 'unsealed'
                """)
            .query(String.class)
            .list();
    assertThat(OperationLedger.LEDGER.columns())
        .extracting(column -> column.name())
        .containsExactlyInAnyOrderElementsOf(columns);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "at | timestampadd(microsecond, 1000, at)",
        "account | reverse(account)",
        "operation | upper(operation)",
        "reference | concat(reference, ' ')",
        "address | '203.0.113.77'",
        "port | port + 1",
        "client | '实名'"
      },
      quoteCharacter = '"')
  void aChangedColumnIsFound(String column, String value) {
    change("update operation_log set %s = %s where id = ?".formatted(column, value), ledger.row(4));
    found(Kind.EDITED, 4, ledger.row(4));
  }

  @Test
  void aRowUnderAnotherIdIsFound() {
    long row = ledger.row(4);
    change("update operation_log set id = id + 1000000 where id = ?", row);
    found(Kind.REMOVED, 4, row);
  }

  @Test
  void aRemovedRowIsFound() {
    long row = ledger.row(2);
    change("delete from operation_log where id = ?", row);
    found(Kind.REMOVED, 2, row);
  }

  @Test
  void aRowRemovedWithItsLinkIsFound() {
    change("delete from operation_log where id = ?", ledger.row(2));
    change("delete from operation_seal where sequence = ?", 2L);
    found(Kind.UNLINKED, 2, 0);
  }

  @Test
  void closingTheGapDoesNotHelp() {
    change("delete from operation_log where id = ?", ledger.row(2));
    change("delete from operation_seal where sequence = ?", 2L);
    long next = ledger.row(2);
    jdbc.sql(
            "update operation_seal set sequence = sequence - 1 where sequence > 2 order by sequence")
        .update();
    found(Kind.REORDERED, 2, next);
  }

  @Test
  void twoRowsThatChangedPlacesAreFound() {
    swap("operation_log", "id", ledger.row(2), ledger.row(5));
    found(Kind.EDITED, 2, ledger.row(2));
  }

  @Test
  void twoLinksThatChangedPlacesAreFound() {
    swap("operation_seal", "sequence", 2, 5);
    found(Kind.REORDERED, 2, ledger.row(5));
  }

  @ParameterizedTest
  @CsvSource({"content", "digest"})
  void aChangedLinkIsFound(String column) {
    change("update operation_seal set %s = reverse(%1$s) where sequence = ?".formatted(column), 3L);
    found(column.equals("content") ? Kind.RELINKED : Kind.REORDERED, 3, ledger.row(3));
  }

  @Test
  void aRowPutInPastTheSealerIsFound() {
    change(
        """
        insert into operation_log (at, account, operation, reference, address, port, client, unsealed)
        select at, account, operation, reference, address, port, client, null
        from operation_log where id = ?
        """,
        ledger.row(1));
    found(Kind.INSERTED, 0, ledger.row(ROWS + 1));
  }

  @Test
  void aLinkOfSomebodyWithoutTheKeyIsFound() {
    change("update operation_log set account = reverse(account) where id = ?", ledger.row(6));
    Finding before = ledger.verify().finding();
    change("delete from operation_seal where sequence = ?", 6L);
    jdbc.sql(
            """
            insert into operation_seal (sequence, row_id, content, digest)
            select 6, ?, content, digest from operation_seal where sequence = 5
            """)
        .param(ledger.row(6))
        .update();
    assertThat(before).isEqualTo(new Finding(Kind.EDITED, 6, ledger.row(6)));
    found(Kind.RELINKED, 6, ledger.row(6));
  }

  /** Nothing within the database can tell; whoever noted the head can. */
  @Test
  void aCutEndIsFoundByTheHeadThatWasNoted() {
    Head noted = ledger.verify().head();
    Witness witness = new Witness(sealer);
    witness.look();
    cutBehind(4);
    assertThat(ledger.verify().finding()).isNull();
    assertThat(ledger.verify(noted).finding()).isEqualTo(new Finding(Kind.CUT, ROWS, 0));
    assertThat(witness.look()).isFalse();
    assertThat(witness.look()).as("is said once").isTrue();
    ledger.write(4);
    ledger.sealAll();
    assertThat(ledger.verify(noted).finding()).isEqualTo(new Finding(Kind.CUT, ROWS, 0));
  }

  @Test
  void aHeadThatWasNotedLongAgoIsStillInTheChain() {
    Head noted = ledger.verify().head();
    Witness witness = new Witness(sealer);
    witness.look();
    ledger.write(3);
    ledger.sealAll();
    assertThat(ledger.verify(noted))
        .extracting(Verdict::finding, Verdict::compared)
        .containsExactly(null, true);
    assertThat(witness.look()).isTrue();
  }

  /** A transaction that began first and commits last has the smaller id and the later link. */
  @Test
  void aLateCommitterIsLinkedLate() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Thread late =
        Thread.ofVirtual()
            .start(
                () ->
                    transaction.executeWithoutResult(
                        _ -> {
                          ledger.insert();
                          written.countDown();
                          awaitQuietly(goOn);
                        }));
    assertThat(written.await(10, TimeUnit.SECONDS)).isTrue();
    ledger.write(1);
    ledger.sealAll();
    goOn.countDown();
    assertThat(late.join(Duration.ofSeconds(10))).isTrue();
    assertThat(ledger.verify().unsealed()).isEqualTo(1);
    ledger.sealAll();
    Verdict verdict = ledger.verify();
    assertThat(verdict.finding()).isNull();
    assertThat(verdict.rows()).isEqualTo(ROWS + 2);
    assertThat(
            jdbc.sql("select row_id from operation_seal where sequence > ? order by sequence")
                .param(ROWS)
                .query(Long.class)
                .list())
        .isSortedAccordingTo((one, other) -> Long.compare(other, one))
        .hasSize(2);
  }

  /**
   * Without the lease, two at once: one of them loses its whole batch and nothing is linked twice.
   */
  @Test
  void twoSealersLinkEachRowOnce() throws Exception {
    ledger.write(700);
    Runnable all =
        () -> {
          for (int i = 0; i < 20; i++) {
            try {
              sealer.sealBatch();
            } catch (DataIntegrityViolationException | TransientDataAccessException lost) {
              assertThat(lost).as("the other one was first").isNotNull();
            }
          }
        };
    Thread one = Thread.ofPlatform().start(all);
    Thread other = Thread.ofPlatform().start(all);
    one.join();
    other.join();
    ledger.sealAll();
    Verdict verdict = ledger.verify();
    assertThat(verdict.finding()).isNull();
    assertThat(verdict.rows()).isEqualTo(ROWS + 700);
    assertThat(verdict.unsealed()).isZero();
  }

  @Test
  void aBatchThatBreaksOffLeavesNothingHalf() {
    ledger.write(3);
    jdbc.sql(
            """
            alter table operation_log
              add constraint stop check (unsealed is not null or reference <> 'note:8')
            """)
        .update();
    try {
      assertThatThrownBy(sealer::sealBatch)
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("stop");
    } finally {
      jdbc.sql("alter table operation_log drop constraint stop").update();
    }
    assertThat(ledger.verify().unsealed()).isEqualTo(3);
    assertThat(ledger.verify().head().sequence()).isEqualTo(ROWS);
    ledger.sealAll();
    assertThat(ledger.verify().rows()).isEqualTo(ROWS + 3);
    assertThat(ledger.verify().finding()).isNull();
  }

  @Test
  void aRowThatIsSaidToBeUnsealedAgainStopsNobody() {
    change("update operation_log set unsealed = 1 where id = ?", ledger.row(3));
    ledger.write(1);
    ledger.sealAll();
    assertThat(ledger.verify().finding()).isNull();
    assertThat(ledger.verify().rows()).isEqualTo(ROWS + 1);
  }

  @Test
  void aBatchAndAThousandVerifiedRowsCostTheSameStatementsWhateverTheirNumber() {
    ledger.write(10);
    int few = statements.everyOf(sealer::sealBatch);
    ledger.write(400);
    assertThat(statements.everyOf(sealer::sealBatch)).isEqualTo(few).isLessThanOrEqualTo(4);
    assertThat(statements.everyOf(sealer::sealBatch)).as("nothing to do").isEqualTo(1);
    ledger.write(ROWS);
    int verified = statements.everyOf(ledger::verify);
    ledger.sealAll();
    assertThat(statements.everyOf(ledger::verify)).isEqualTo(verified).isLessThanOrEqualTo(4);
  }

  private void found(Kind kind, long sequence, long row) {
    assertThat(ledger.verify().finding()).isEqualTo(new Finding(kind, sequence, row));
  }

  private void change(String sql, long which) {
    assertThat(jdbc.sql(sql).param(which).update()).isEqualTo(1);
  }

  private void swap(String table, String key, long one, long other) {
    String sql = "update %s set %s = ? where %2$s = ?".formatted(table, key);
    for (long[] move : new long[][] {{999_999, one}, {one, other}, {other, 999_999}}) {
      jdbc.sql(sql).params(move[0], move[1]).update();
    }
  }

  private void cutBehind(long sequence) {
    jdbc.sql(
            """
            delete l from operation_log l join operation_seal s on s.row_id = l.id
            where s.sequence > ?
            """)
        .param(sequence)
        .update();
    jdbc.sql("delete from operation_seal where sequence > ?").param(sequence).update();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
