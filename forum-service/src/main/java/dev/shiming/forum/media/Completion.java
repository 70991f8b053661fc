package dev.shiming.forum.media;

import dev.shiming.forum.media.MediaRow.Converted;
import dev.shiming.forum.media.MediaSettings.Limits;
import dev.shiming.kit.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Turns an upload into what readers get, once; of what is refused nothing stays. */
@Component
class Completion {

  private static final Duration LASTS = Duration.ofMinutes(10);

  private final MediaTable table;
  private final MediaStore store;
  private final Conversion conversion;
  private final Removal removal;
  private final InstantSource time;

  Completion(
      MediaTable table,
      MediaStore store,
      Conversion conversion,
      Removal removal,
      InstantSource time) {
    this.table = table;
    this.store = store;
    this.conversion = conversion;
    this.removal = removal;
    this.time = time;
  }

  /**
   * Converts an upload that has come as a whole.
   *
   * @throws Problem 422 at {@code file}, 409 {@code media.converting}
   */
  void complete(MediaRow row, Limits limits) {
    String claim = UUID.randomUUID().toString();
    Instant now = time.instant();
    if (!table.claim(row.id(), claim, now, now.plus(LASTS))) {
      throw new Problem(HttpStatus.CONFLICT, "media.converting");
    }
    boolean settled = false;
    try {
      finish(row, claim, conversion.convert(row.id(), row.size(), limits));
      settled = true;
    } catch (Problem refused) {
      settled = refused.status() == HttpStatus.UNPROCESSABLE_CONTENT;
      if (settled) {
        removal.remove(row);
      }
      throw refused;
    } finally {
      if (!settled) {
        store.trim(row.id(), Set.of(MediaStore.UPLOAD));
        table.giveUp(row.id(), claim);
      }
    }
  }

  /** Somebody may have taken the upload away meanwhile. */
  private void finish(MediaRow row, String claim, Converted converted) {
    if (table.finish(row.id(), claim, converted)) {
      store.trim(row.id(), converted.names());
    } else if (table.find(row.id()).isEmpty()) {
      store.delete(row.id());
    }
  }
}
