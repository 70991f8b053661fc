package dev.shiming.kit.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shiming.kit.ledger.Chain;
import dev.shiming.kit.ledger.Finding;
import dev.shiming.kit.ledger.Finding.Kind;
import dev.shiming.kit.ledger.Head;
import dev.shiming.kit.ledger.Purge;
import dev.shiming.kit.ledger.Sealer;
import dev.shiming.kit.ledger.Verdict;
import dev.shiming.kittest.KitTest;
import dev.shiming.testkit.Proves;
import dev.shiming.testkit.StatementCount;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Six months and a day, unless a hold keeps it, and the chain is whole all the same. */
@KitTest
class LogExpiryTests {

  /** In China the 22nd has begun; six months and a day before it is the 21st of May. */
  private static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");

  private static final Instant LIMIT = Instant.parse("2026-05-20T16:00:00Z");
  private static final Instant OLD = LIMIT.minusSeconds(1);
  private static final String HELD = "3f2b9a52-3333-4c63-9d3e-0d6f7a1b2c3d";

  @Autowired JdbcClient jdbc;
  @Autowired DataSource database;
  @Autowired Sealer sealer;
  @Autowired Chain chain;
  @Autowired Purge purge;
  @Autowired OperationLog log;
  @Autowired StatementCount statements;
  private LedgerAtHand ledger;

  @BeforeEach
  void empty() {
    ledger = LedgerAtHand.take(jdbc, chain, sealer, database);
    jdbc.sql("delete from operation_hold").update();
  }

  @AfterEach
  void letGo() {
    jdbc.sql("delete from operation_hold").update();
    ledger.letGo();
  }

  @Test
  @Proves(value = "C45", part = "retention")
  @Proves(value = "C45", part = "expiry")
  void rowsGoAfterSixMonthsAndADayAndTheChainIsWhole() {
    old(3, LedgerAtHand.ACCOUNT);
    ledger.insert(LIMIT, LedgerAtHand.ACCOUNT);
    ledger.insert(NOW, LedgerAtHand.ACCOUNT);
    ledger.sealAll();
    Head before = ledger.verify().head();
    expireAt(NOW);
    Verdict verdict = ledger.verify(before);
    assertThat(verdict.finding()).isNull();
    assertThat(verdict.rows()).isEqualTo(2);
    assertThat(verdict.purged()).isEqualTo(3);
    assertThat(verdict.purgedUntil()).isEqualTo(LIMIT);
    assertThat(verdict.head()).isEqualTo(before);
    assertThat(seals()).as("links of the front are gone too").isEqualTo(2);
  }

  @Test
  void aLogThatIsGoneAltogetherGoesOnWhereItWas() {
    old(3, LedgerAtHand.ACCOUNT);
    ledger.sealAll();
    expireAt(NOW);
    assertThat(seals()).isZero();
    ledger.write(2);
    ledger.sealAll();
    Verdict verdict = ledger.verify();
    assertThat(verdict.finding()).isNull();
    assertThat(verdict.head().sequence()).isEqualTo(5);
  }

  @Test
  @Proves(value = "C45", part = "retention")
  void whatAHoldCoversStaysUntilItsEndAndCanBeVerified() {
    old(2, LedgerAtHand.ACCOUNT);
    old(1, HELD);
    old(2, LedgerAtHand.ACCOUNT);
    ledger.insert(NOW, LedgerAtHand.ACCOUNT);
    ledger.sealAll();
    Instant end = NOW.plusSeconds(3600);
    hold(HELD, NOW, end);
    expireAt(NOW);
    Verdict verdict = ledger.verify();
    assertThat(verdict.finding()).isNull();
    assertThat(verdict.rows()).isEqualTo(2);
    assertThat(verdict.purged()).isEqualTo(4);
    assertThat(seals()).as("behind the row that is held").isEqualTo(4);
    jdbc.sql("update operation_log set address = '' where account = ?").param(HELD).update();
    assertThat(ledger.verify().finding()).extracting(Finding::kind).isEqualTo(Kind.EDITED);
    jdbc.sql("update operation_log set address = '203.0.113.7' where account = ?")
        .param(HELD)
        .update();
    expireAt(end);
    assertThat(ledger.verify().finding()).isNull();
    assertThat(ledger.verify().rows()).isEqualTo(1);
    assertThat(seals()).isEqualTo(1);
  }

  @Test
  void aHoldOfEverythingKeepsEverythingAndOneThatHasNotBegunNothing() {
    old(2, LedgerAtHand.ACCOUNT);
    ledger.sealAll();
    hold(null, NOW, NOW.plusSeconds(60));
    expireAt(NOW);
    assertThat(ledger.verify().rows()).isEqualTo(2);
    jdbc.sql("update operation_hold set begins_at = ?").param(NOW.plusSeconds(30)).update();
    expireAt(NOW);
    assertThat(ledger.verify().rows()).isZero();
  }

  @Test
  void whatIsNotSealedYetStays() {
    old(1, LedgerAtHand.ACCOUNT);
    expireAt(NOW);
    assertThat(ledger.verify().unsealed()).isEqualTo(1);
  }

  /** An edited row is evidence; deleting it after its time would hide the edit. */
  @Test
  void anEditedRowIsNotPurged() {
    old(3, LedgerAtHand.ACCOUNT);
    ledger.sealAll();
    long edited = ledger.row(2);
    jdbc.sql("update operation_log set port = 1 where id = ?").param(edited).update();
    expireAt(NOW);
    assertThat(ledger.verify().finding()).isEqualTo(new Finding(Kind.EDITED, 2, edited));
  }

  @Test
  @Proves(value = "C45", part = "tamper-evident")
  void aRowThatSomebodyElseDeletedBesideTheHeldOnesIsFound() {
    old(2, HELD);
    ledger.sealAll();
    hold(HELD, NOW, NOW.plusSeconds(60));
    expireAt(NOW);
    long row = ledger.row(2);
    jdbc.sql("delete from operation_log where id = ?").param(row).update();
    assertThat(ledger.verify().finding()).isEqualTo(new Finding(Kind.REMOVED, 2, row));
    jdbc.sql("update operation_seal set purged = content where sequence = 2").update();
    assertThat(ledger.verify().finding()).isEqualTo(new Finding(Kind.REMOVED, 2, row));
  }

  @Test
  @Proves(value = "C45", part = "tamper-evident")
  void aChangedCheckpointIsFound() {
    old(3, LedgerAtHand.ACCOUNT);
    ledger.insert(NOW, LedgerAtHand.ACCOUNT);
    ledger.sealAll();
    expireAt(NOW);
    jdbc.sql("update ledger_checkpoint set until = timestampadd(day, 1, until)").update();
    assertThat(ledger.verify().finding()).isEqualTo(new Finding(Kind.CHECKPOINT, 3, 0));
    jdbc.sql("delete from ledger_checkpoint").update();
    assertThat(ledger.verify().finding()).isEqualTo(new Finding(Kind.UNLINKED, 1, 0));
  }

  @Test
  void aHeadFromBeforeThePurgeCannotBeCompared() {
    old(1, LedgerAtHand.ACCOUNT);
    ledger.sealAll();
    Head noted = ledger.verify().head();
    old(2, LedgerAtHand.ACCOUNT);
    ledger.sealAll();
    expireAt(NOW);
    assertThat(ledger.verify(noted).compared()).isFalse();
    assertThat(ledger.verify(noted).finding()).isNull();
  }

  @Test
  void aBatchCostsTheSameWhateverTheNumberOfItsRows() {
    assertThat(costOf(3)).isEqualTo(costOf(400)).isLessThanOrEqualTo(7);
  }

  @Test
  void lessThanTheLawWantsIsRefused() {
    for (Period less : List.of(Period.ofMonths(5), Period.ofDays(180), Period.parse("P6M-1D"))) {
      assertThatThrownBy(() -> expiry(NOW, less)).isInstanceOf(IllegalStateException.class);
    }
  }

  private int costOf(int rows) {
    old(rows, LedgerAtHand.ACCOUNT);
    ledger.sealAll();
    Holds holds = new Holds(jdbc, log, () -> NOW);
    return statements.everyOf(
        () -> {
          assertThat(purge.deleteBatch(LIMIT, holds.keeping(NOW))).isEqualTo(rows);
          assertThat(purge.trimBatch(LIMIT)).isFalse();
        });
  }

  private void expireAt(Instant now) {
    jdbc.sql("delete from lease where name = 'operation-expiry'").update();
    expiry(now, Period.parse("P6M1D")).expire();
  }

  private LogExpiry expiry(Instant now, Period kept) {
    return new LogExpiry(purge, new Holds(jdbc, log, () -> now), jdbc, () -> now, kept);
  }

  private void old(int count, String account) {
    for (int i = 0; i < count; i++) {
      ledger.insert(OLD, account);
    }
  }

  private long seals() {
    return jdbc.sql("select count(*) from operation_seal").query(Long.class).single();
  }

  private void hold(@Nullable String account, Instant begin, Instant end) {
    jdbc.sql(
            """
            insert into operation_hold (title, basis, account, begins_at, ends_at, set_by, set_at)
            values ('case', 'order 7', ?, ?, ?, ?, ?)
            """)
        .param(account)
        .param(begin)
        .param(end)
        .param(UUID.randomUUID().toString())
        .param(begin)
        .update();
  }
}
