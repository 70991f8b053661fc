package dev.shiming.kit.operation;

import dev.shiming.kit.ledger.Chain;
import dev.shiming.kit.ledger.Head;
import dev.shiming.kit.ledger.Sealer;
import dev.shiming.kit.ledger.Verdict;
import dev.shiming.kit.ledger.Verifier;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An empty operation log that the service's own sealer leaves alone until it is let go. */
final class LedgerAtHand {

  static final String ACCOUNT = "3f2b9a52-2222-4c63-9d3e-0d6f7a1b2c3d";

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final Verifier verifier;
  private final AtomicInteger written = new AtomicInteger();

  private LedgerAtHand(JdbcClient jdbc, Chain chain, Sealer sealer, DataSource database) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.verifier = new Verifier(chain, database);
  }

  static LedgerAtHand take(JdbcClient jdbc, Chain chain, Sealer sealer, DataSource database) {
    var ledger = new LedgerAtHand(jdbc, chain, sealer, database);
    jdbc.sql(
            """
            insert into lease (name, holder, until)
            values (?, 'a test', timestampadd(hour, 1, utc_timestamp(3)))
            on duplicate key update holder = values(holder), until = values(until)
            """)
        .param(Sealing.LEASE)
        .update();
    ledger.empty();
    return ledger;
  }

  void letGo() {
    empty();
    jdbc.sql("delete from lease where name like 'operation-%'").update();
  }

  private void empty() {
    for (String table : List.of("operation_log", "operation_seal", "ledger_checkpoint")) {
      jdbc.sql("delete from " + table).update();
    }
  }

  void write(int count) {
    for (int i = 0; i < count; i++) {
      insert();
    }
  }

  void insert() {
    insert(Instant.now(), ACCOUNT);
  }

  void insert(Instant at, String account) {
    jdbc.sql(
            """
            insert into operation_log (at, account, operation, reference, address, port, client)
            values (?, ?, 'note.write', ?, '203.0.113.7', 51234, 'Mozilla/5.0 (测试)')
            """)
        .params(at.truncatedTo(ChronoUnit.MILLIS), account, "note:" + written.incrementAndGet())
        .update();
  }

  void sealAll() {
    while (sealer.sealBatch()) {
      Thread.onSpinWait();
    }
  }

  /** The id of the row that was written as the first, second and so on. */
  long row(int number) {
    return jdbc.sql("select id from operation_log order by id limit 1 offset ?")
        .param(number - 1)
        .query(Long.class)
        .single();
  }

  Verdict verify() {
    return verify(null);
  }

  Verdict verify(@Nullable Head noted) {
    try {
      return verifier.verify(noted);
    } catch (SQLException cause) {
      throw new IllegalStateException(cause);
    }
  }
}
