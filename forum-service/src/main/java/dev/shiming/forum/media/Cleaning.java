package dev.shiming.forum.media;

import dev.shiming.forum.media.MediaRow.Converted;
import dev.shiming.forum.media.MediaView.State;
import dev.shiming.kit.outbox.Lease;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes table and folder agree again after a crash, and lets go of what nobody finished or used.
 * What an article shows is never removed here, so a folder that is away costs no article its files.
 */
@Component
class Cleaning {

  private static final Logger LOG = LoggerFactory.getLogger(Cleaning.class);
  private static final Duration UNFINISHED = Duration.ofHours(24);
  private static final Duration UNUSED = Duration.ofDays(7);
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final Duration TRIMMING = Duration.ofMinutes(1);
  private static final int PARTS = 256;

  private final MediaTable table;
  private final MediaStore store;
  private final Lease lease;
  private final InstantSource time;
  private final Removal removal;

  Cleaning(
      MediaTable table, MediaStore store, JdbcClient jdbc, Removal removal, InstantSource time) {
    this.table = table;
    this.store = store;
    this.lease = new Lease(jdbc, "media-cleaning", LEASE);
    this.time = time;
    this.removal = removal;
  }

  @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT2M")
  void clean() {
    for (int part = 0; part < PARTS && lease.hold(); part++) {
      clean("%02x".formatted(part), time.instant());
    }
  }

  /**
   * Looks at the ids that begin like this. Rows are read after the folder: a row is there before
   * its first file, so files whose row is not found have none.
   */
  void clean(String prefix, Instant now) {
    List<String> stored = store.ids(prefix);
    var rows =
        table.beginning(prefix).stream()
            .collect(Collectors.toMap(MediaRow::id, Function.identity()));
    stored.stream().filter(id -> !rows.containsKey(id)).forEach(store::delete);
    rows.values().forEach(row -> clean(row, now));
  }

  private void clean(MediaRow row, Instant now) {
    Instant lapsed = row.convertingUntil();
    if (lapsed != null && lapsed.isAfter(now)) {
      return;
    }
    Duration age = Duration.between(row.createdAt(), now);
    boolean old = age.compareTo(row.state() == State.READY ? UNUSED : UNFINISHED) > 0;
    if (!whole(row)) {
      LOG.warn("files of media {} are missing, used: {}", row.id(), row.released());
      removal.remove(row);
    } else if (old && !row.wanted(now)) {
      removal.remove(row);
    } else {
      trim(row, now);
    }
  }

  private boolean whole(MediaRow row) {
    Converted converted = row.converted();
    return converted == null
        ? row.received() == 0 || store.holds(row.id(), MediaStore.UPLOAD) || changed(row)
        : converted.names().stream().allMatch(name -> store.holds(row.id(), name));
  }

  /** A conversion may have ended since the row was read. */
  private boolean changed(MediaRow row) {
    return table.find(row.id()).filter(now -> now.state() == row.state()).isEmpty();
  }

  private void trim(MediaRow row, Instant now) {
    Converted converted = row.converted();
    if (converted != null) {
      store.trim(row.id(), converted.names());
    } else if (row.convertingUntil() != null) {
      trimUpload(row.id(), now);
    }
  }

  /** A conversion broke off; no other begins while what it left is removed. */
  private void trimUpload(String id, Instant now) {
    String claim = UUID.randomUUID().toString();
    if (table.claim(id, claim, now, now.plus(TRIMMING))) {
      store.trim(id, Set.of(MediaStore.UPLOAD));
      table.giveUp(id, claim);
    }
  }
}
