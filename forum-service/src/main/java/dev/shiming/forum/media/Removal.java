package dev.shiming.forum.media;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes a file that no article shows: first its row, so that a crash leaves bytes only. */
@Component
class Removal {

  private final MediaTable table;
  private final MediaStore store;
  private final TransactionTemplate transactions;

  Removal(MediaTable table, MediaStore store, TransactionTemplate transactions) {
    this.table = table;
    this.store = store;
    this.transactions = transactions;
  }

  boolean remove(MediaRow row) {
    return remove(row, () -> {});
  }

  /**
   * Removes it together with what else the same transaction writes.
   *
   * @return false when an article shows it, or it is gone already
   */
  boolean remove(MediaRow row, Runnable written) {
    boolean removed =
        Boolean.TRUE.equals(
            transactions.execute(
                status -> {
                  boolean deleted = table.delete(row);
                  if (deleted) {
                    written.run();
                  }
                  return deleted;
                }));
    if (removed) {
      store.delete(row.id());
    }
    return removed;
  }
}
