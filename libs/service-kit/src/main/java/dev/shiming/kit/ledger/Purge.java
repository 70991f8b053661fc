package dev.shiming.kit.ledger;

import com.google.crypto.tink.util.Bytes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deletes rows after their time so that the chain can still be verified: each leaves the key's word
 * that it was purged, and where the chain's front consists of such links only, they go too. What is
 * not as it was sealed is never deleted, for it is evidence.
 */
public class Purge {

  static final int BATCH = 500;

  private static final Logger log = LoggerFactory.getLogger(Purge.class);

  private final Chain chain;
  private final Ledger ledger;
  private final JdbcTemplate template;
  private final JdbcClient jdbc;
  private final TransactionOperations transaction;

  public Purge(Chain chain, JdbcTemplate template, TransactionOperations transaction) {
    this.chain = chain;
    this.ledger = chain.ledger();
    this.template = template;
    this.jdbc = JdbcClient.create(template);
    this.transaction = transaction;
  }

  /**
   * Deletes the oldest sealed rows that are older, all or none of a batch, in three statements.
   *
   * @return how many; fewer than a batch when that was the last
   */
  public int deleteBatch(Instant until, Keeping keeping) {
    Integer deleted = transaction.execute(_ -> delete(until, keeping));
    return deleted == null ? 0 : deleted;
  }

  /**
   * Lets go of the links at the front whose rows are gone, in four statements.
   *
   * @return whether more may follow
   */
  public boolean trimBatch(Instant until) {
    return Boolean.TRUE.equals(transaction.execute(_ -> trim(until)));
  }

  private int delete(Instant until, Keeping keeping) {
    List<Seal> whole = old(until, keeping);
    if (whole.isEmpty()) {
      return 0;
    }
    template.batchUpdate(
        "update %s set purged = ? where sequence = ?".formatted(ledger.seals()),
        whole.stream()
            .map(seal -> new Object[] {chain.purge(seal).toByteArray(), seal.sequence()})
            .toList());
    return jdbc.sql("delete from %s where id in (:ids)".formatted(ledger.rows()))
        .param("ids", whole.stream().map(Seal::rowId).toList())
        .update();
  }

  private List<Seal> old(Instant until, Keeping keeping) {
    List<Old> rows =
        jdbc.sql(
                """
                select %s, %s from %s l join %s s on s.row_id = l.id
                where l.at < :until and not (%s) order by l.at, l.id limit %d
                """
                    .formatted(
                        Seal.COLUMNS,
                        ledger.select("l"),
                        ledger.rows(),
                        ledger.seals(),
                        keeping.condition(),
                        BATCH))
            .param("until", until)
            .params(keeping.params())
            .query((row, _) -> Old.of(row, ledger))
            .list();
    List<Seal> whole = new ArrayList<>(rows.size());
    for (Old row : rows) {
      if (chain.isOf(row.canonical(), row.seal())) {
        whole.add(row.seal());
      } else {
        log.error(
            "ledger {} row {} was changed and is not purged", ledger.name(), row.seal().rowId());
      }
    }
    return whole;
  }

  private boolean trim(Instant until) {
    Checkpoint before = Checkpoint.find(jdbc, ledger).orElse(null);
    if (before != null && !chain.stands(before)) {
      log.error("ledger {} has a changed checkpoint and is not trimmed", ledger.name());
      return false;
    }
    Head start = before == null ? Head.NONE : before.start();
    Head end = start;
    for (Seal seal : after(start)) {
      if (seal.sequence() != end.sequence() + 1
          || !chain.follows(end, seal)
          || !chain.wasPurged(seal)) {
        break;
      }
      end = seal.head();
    }
    if (end.equals(start)) {
      return false;
    }
    Instant latest = before == null || before.until().isBefore(until) ? until : before.until();
    save(chain.checkpoint(end, latest));
    int trimmed =
        jdbc.sql("delete from %s where sequence <= ?".formatted(ledger.seals()))
            .param(end.sequence())
            .update();
    return trimmed == BATCH;
  }

  private List<Seal> after(Head start) {
    return jdbc.sql(
            "select %s from %s s where s.sequence > ? order by s.sequence limit %d"
                .formatted(Seal.COLUMNS, ledger.seals(), BATCH))
        .param(start.sequence())
        .query((row, _) -> Seal.of(row))
        .list();
  }

  private void save(Checkpoint checkpoint) {
    jdbc.sql(
            """
            insert into ledger_checkpoint (ledger, sequence, digest, until, seal)
            values (?, ?, ?, ?, ?)
            on duplicate key update sequence = values(sequence), digest = values(digest),
              until = values(until), seal = values(seal)
            """)
        .params(
            ledger.name(),
            checkpoint.start().sequence(),
            checkpoint.start().digest().toByteArray(),
            checkpoint.until(),
            checkpoint.seal().toByteArray())
        .update();
  }

  private record Old(Seal seal, Bytes canonical) {

    static Old of(ResultSet row, Ledger ledger) throws SQLException {
      return new Old(Seal.of(row), ledger.canonical(row));
    }
  }
}
