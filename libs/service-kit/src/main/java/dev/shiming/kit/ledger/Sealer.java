package dev.shiming.kit.ledger;

import com.google.crypto.tink.util.Bytes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Links committed rows in an order of its own. A row that commits late is linked late: the chain's
 * order is that of its links, whatever the rows' ids are.
 */
public class Sealer {

  static final int BATCH = 500;

  private final Chain chain;
  private final JdbcTemplate template;
  private final JdbcClient jdbc;
  private final TransactionOperations transaction;

  public Sealer(Chain chain, JdbcTemplate template, TransactionOperations transaction) {
    this.chain = chain;
    this.template = template;
    this.jdbc = JdbcClient.create(template);
    this.transaction = transaction;
  }

  /**
   * Links the next rows, all or none of them, in four statements. Two instances that do it at the
   * same time want the same place in the sequence, and the second fails.
   *
   * @return whether more rows may wait
   */
  public boolean sealBatch() {
    return Boolean.TRUE.equals(transaction.execute(_ -> link()));
  }

  /** The last link, or that from which the chain goes on after a purge. */
  public Head head() {
    Ledger ledger = chain.ledger();
    return jdbc.sql(
            """
            (select sequence, digest from %s order by sequence desc limit 1)
            union all (select sequence, digest from ledger_checkpoint where ledger = :ledger)
            order by sequence desc limit 1
            """
                .formatted(ledger.seals()))
        .param("ledger", ledger.name())
        .query(Head::of)
        .optional()
        .orElse(Head.NONE);
  }

  /** Whether the chain still has this link, or has been purged beyond it. */
  boolean knows(Head head) {
    return head.sequence() == 0
        || jdbc.sql(
                    """
                    select (select count(*) from %s where sequence = :sequence and digest = :digest)
                      + (select count(*) from ledger_checkpoint
                         where ledger = :ledger and sequence >= :sequence)
                    """
                        .formatted(chain.ledger().seals()))
                .param("sequence", head.sequence())
                .param("digest", head.digest().toByteArray())
                .param("ledger", chain.ledger().name())
                .query(Long.class)
                .single()
            > 0;
  }

  String ledger() {
    return chain.ledger().name();
  }

  private boolean link() {
    List<Unsealed> rows = unsealed();
    if (rows.isEmpty()) {
      return false;
    }
    Head head = head();
    List<Object[]> links = new ArrayList<>(rows.size());
    for (Unsealed row : rows) {
      if (!row.linked()) {
        Seal seal = chain.link(head, row.id(), row.canonical());
        links.add(
            new Object[] {
              seal.sequence(),
              seal.rowId(),
              seal.content().toByteArray(),
              seal.digest().toByteArray()
            });
        head = seal.head();
      }
    }
    template.batchUpdate(
        "insert into %s (sequence, row_id, content, digest) values (?, ?, ?, ?)"
            .formatted(chain.ledger().seals()),
        links);
    jdbc.sql("update %s set unsealed = null where id in (:ids)".formatted(chain.ledger().rows()))
        .param("ids", rows.stream().map(Unsealed::id).toList())
        .update();
    return rows.size() == BATCH;
  }

  private List<Unsealed> unsealed() {
    Ledger ledger = chain.ledger();
    return jdbc.sql(
            """
            select %s, s.sequence from %s l left join %s s on s.row_id = l.id
            where l.unsealed = 1 order by l.id limit %d
            """
                .formatted(ledger.select("l"), ledger.rows(), ledger.seals(), BATCH))
        .query((row, _) -> Unsealed.of(row, ledger))
        .list();
  }

  /**
   * A row that waits.
   *
   * @param linked it is linked already and somebody said that it is not
   */
  private record Unsealed(long id, Bytes canonical, boolean linked) {

    static Unsealed of(ResultSet row, Ledger ledger) throws SQLException {
      return new Unsealed(
          row.getLong("id"), ledger.canonical(row), row.getObject("sequence") != null);
    }
  }
}
