package dev.shiming.forum.media;

import dev.shiming.forum.article.ShownMedia;
import dev.shiming.forum.media.MediaRow.Converted;
import dev.shiming.forum.official.Officials;
import dev.shiming.kit.security.Viewer;
import dev.shiming.kit.text.Figure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows files: to everyone what readers can see in an article, to the account's own people all, and
 * to moderators what an article uses, for they decide about it.
 */
@Service
public class Media {

  private static final Duration AFTER = Duration.ofDays(7);
  private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

  private final MediaTable table;
  private final MediaStore store;
  private final Officials officials;
  private final ShownMedia shown;
  private final InstantSource time;

  Media(
      MediaTable table,
      MediaStore store,
      Officials officials,
      ShownMedia shown,
      InstantSource time) {
    this.table = table;
    this.store = store;
    this.officials = officials;
    this.shown = shown;
    this.time = time;
  }

  /**
   * What a reader gets.
   *
   * @param tag names the content, which never changes
   * @param open whether everyone may have it
   */
  public record Shown(Resource content, String type, String tag, boolean open) {}

  /** Those of these files that are ready and the account's, by id; other words are none. */
  public Map<String, Figure> ready(String account, Collection<String> ids) {
    List<String> known = ids.stream().filter(id -> ID.matcher(id).matches()).distinct().toList();
    Map<String, Figure> ready = new HashMap<>();
    if (!known.isEmpty()) {
      table.ready(account, known).forEach(row -> ready.put(row.id(), row.figure()));
    }
    return ready;
  }

  /**
   * An article of the account begins to use these; part of the article's own transaction.
   *
   * @return how many of them are ready and the account's
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int release(String account, Collection<String> ids) {
    return ids.isEmpty() ? 0 : table.release(account, ids, time.instant());
  }

  /** A draft of the account shows these and may need them for a while after that time. */
  public void keep(String account, Collection<String> ids, Instant time) {
    if (!ids.isEmpty()) {
      table.keep(account, ids, time.plus(AFTER));
    }
  }

  /** The file as this viewer may see it, a picture at least as wide as asked where there is one. */
  public Optional<Shown> find(String id, @Nullable Integer width, Viewer viewer) {
    return table.find(id).flatMap(row -> find(row, width, viewer));
  }

  private Optional<Shown> find(MediaRow row, @Nullable Integer width, Viewer viewer) {
    boolean open = row.released() && shown.anywhere(row.id());
    boolean decides = row.released() && viewer.moderator();
    return open || decides || worksFor(row.account(), viewer)
        ? shown(row, width, open)
        : Optional.empty();
  }

  private boolean worksFor(String account, Viewer viewer) {
    String member = viewer.account();
    return member != null && officials.seatOf(account, member).isPresent();
  }

  private Optional<Shown> shown(MediaRow row, @Nullable Integer width, boolean open) {
    Converted converted = row.converted();
    if (converted == null) {
      return Optional.empty();
    }
    String name = converted.name(width);
    Resource content = store.read(row.id(), name);
    return content.exists()
        ? Optional.of(new Shown(content, converted.type(), '"' + row.id() + '-' + name + '"', open))
        : Optional.empty();
  }
}
