package dev.shiming.kit.ledger;

import com.google.crypto.tink.util.Bytes;
import dev.shiming.kit.ledger.Finding.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Goes along a chain once and ends at the first place that does not hold. */
final class Walk {

  private static final int BATCH = 1000;

  private final Chain chain;
  private final Ledger ledger;
  private final JdbcClient jdbc;
  private final @Nullable Head noted;
  private Head head = Head.NONE;
  private long rows;
  private long purged;
  private boolean compared = true;
  private @Nullable Instant purgedUntil;
  private @Nullable Finding finding;

  Walk(Chain chain, JdbcClient jdbc, @Nullable Head noted) {
    this.chain = chain;
    this.ledger = chain.ledger();
    this.jdbc = jdbc;
    this.noted = noted;
  }

  Verdict verdict() {
    begin();
    List<Link> links;
    do {
      links = finding == null ? after(head.sequence()) : List.of();
      Iterator<Link> next = links.iterator();
      while (finding == null && next.hasNext()) {
        take(next.next());
      }
    } while (finding == null && links.size() == BATCH);
    Tail tail = tail();
    if (finding == null && noted != null && noted.sequence() > head.sequence()) {
      finding = new Finding(Kind.CUT, noted.sequence(), 0);
    }
    if (finding == null && tail.all() > rows + tail.unsealed()) {
      finding = new Finding(Kind.INSERTED, 0, firstInserted());
    }
    return new Verdict(
        rows, purged, purgedUntil, head, tail.unsealed(), tail.oldest(), compared, finding);
  }

  private void begin() {
    Checkpoint checkpoint = Checkpoint.find(jdbc, ledger).orElse(null);
    if (checkpoint == null) {
      compare();
    } else if (chain.stands(checkpoint)) {
      head = checkpoint.start();
      purged = head.sequence();
      purgedUntil = checkpoint.until();
      compared = noted == null || noted.sequence() >= head.sequence();
      compare();
    } else {
      finding = new Finding(Kind.CHECKPOINT, checkpoint.start().sequence(), 0);
    }
  }

  private void take(Link link) {
    Kind wrong = wrong(link);
    if (wrong != null) {
      boolean missing = wrong == Kind.UNLINKED;
      finding = new Finding(wrong, head.sequence() + 1, missing ? 0 : link.seal().rowId());
      return;
    }
    if (link.row() == null) {
      purged++;
    } else {
      rows++;
    }
    head = link.seal().head();
    compare();
  }

  private @Nullable Kind wrong(Link link) {
    Seal seal = link.seal();
    Bytes row = link.row();
    if (seal.sequence() != head.sequence() + 1) {
      return Kind.UNLINKED;
    }
    if (!chain.follows(head, seal)) {
      return row != null && chain.isOf(row, seal) ? Kind.REORDERED : Kind.RELINKED;
    }
    if (row == null) {
      return chain.wasPurged(seal) ? null : Kind.REMOVED;
    }
    if (!chain.isOf(row, seal)) {
      return Kind.EDITED;
    }
    return seal.purged() == null ? null : Kind.RETURNED;
  }

  private void compare() {
    if (noted != null
        && noted.sequence() == head.sequence()
        && !noted.digest().equals(head.digest())) {
      finding = new Finding(Kind.CUT, head.sequence(), 0);
    }
  }

  private List<Link> after(long sequence) {
    return jdbc.sql(
            """
            select %s, %s from %s s left join %s l on l.id = s.row_id
            where s.sequence > ? order by s.sequence limit %d
            """
                .formatted(Seal.COLUMNS, ledger.select("l"), ledger.seals(), ledger.rows(), BATCH))
        .param(sequence)
        .query((row, _) -> Link.of(row, ledger))
        .list();
  }

  private Tail tail() {
    return jdbc.sql(
            """
            select (select count(*) from %1$s) as all_rows, count(*) as unsealed, min(l.at) as oldest
            from %1$s l left join %2$s s on s.row_id = l.id
            where l.unsealed = 1 and s.row_id is null
            """
                .formatted(ledger.rows(), ledger.seals()))
        .query(Tail::of)
        .single();
  }

  private long firstInserted() {
    return jdbc.sql(
            """
            select l.id from %s l left join %s s on s.row_id = l.id
            where s.row_id is null and (l.unsealed is null or l.unsealed <> 1) order by l.id limit 1
            """
                .formatted(ledger.rows(), ledger.seals()))
        .query(Long.class)
        .single();
  }

  /** A seal and its row, null when that is gone. */
  private record Link(Seal seal, @Nullable Bytes row) {

    static Link of(ResultSet row, Ledger ledger) throws SQLException {
      return new Link(Seal.of(row), row.getObject("id") == null ? null : ledger.canonical(row));
    }
  }

  private record Tail(long all, long unsealed, @Nullable Instant oldest) {

    static Tail of(ResultSet row, int number) throws SQLException {
      LocalDateTime oldest = row.getObject("oldest", LocalDateTime.class);
      return new Tail(
          row.getLong("all_rows"),
          row.getLong("unsealed"),
          oldest == null ? null : oldest.toInstant(ZoneOffset.UTC));
    }
  }
}
