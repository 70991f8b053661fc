package dev.shiming.forum.media;

import dev.shiming.forum.media.MediaRow.Converted;
import dev.shiming.forum.official.Officials;
import dev.shiming.kit.security.Viewer;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Shows files: to everyone once an article does, before that to the account's own people. */
@Service
public class Media {

  private final MediaTable table;
  private final MediaStore store;
  private final Officials officials;
  private final InstantSource time;

  Media(MediaTable table, MediaStore store, Officials officials, InstantSource time) {
    this.table = table;
    this.store = store;
    this.officials = officials;
    this.time = time;
  }

  /**
   * What a reader gets.
   *
   * @param tag names the content, which never changes
   * @param open whether everyone may have it
   */
  public record Shown(Resource content, String type, String tag, boolean open) {}

  /**
   * An article of the account begins to show these; part of the article's own transaction.
   *
   * @return how many of them are ready and the account's
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int release(String account, Collection<String> ids) {
    return ids.isEmpty() ? 0 : table.release(account, ids, time.instant());
  }

  /** The file as this viewer may see it, a picture at least as wide as asked where there is one. */
  public Optional<Shown> find(String id, @Nullable Integer width, Viewer viewer) {
    return table
        .find(id)
        .filter(row -> row.released() || worksFor(row.account(), viewer))
        .flatMap(row -> shown(row, width));
  }

  private boolean worksFor(String account, Viewer viewer) {
    String member = viewer.account();
    return member != null && officials.seatOf(account, member).isPresent();
  }

  private Optional<Shown> shown(MediaRow row, @Nullable Integer width) {
    Converted converted = row.converted();
    if (converted == null) {
      return Optional.empty();
    }
    String name = converted.name(width);
    Resource content = store.read(row.id(), name);
    return content.exists()
        ? Optional.of(
            new Shown(content, converted.type(), '"' + row.id() + '-' + name + '"', row.released()))
        : Optional.empty();
  }
}
