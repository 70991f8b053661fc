package dev.shiming.account.picture;

import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.security.Viewer;
import dev.shiming.pictures.PictureFile;
import dev.shiming.pictures.Pictures;
import dev.shiming.pictures.Refusal;
import dev.shiming.pictures.Variant;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what applicants send as a picture: drawn anew when it comes, for applicant and reviewers
 * until an account shows it, destroyed with the application's proofs otherwise.
 */
@Service
public class KeptPictures {

  /** The largest file that is taken. */
  public static final int MOST_BYTES = 5 << 20;

  private static final String FIELD = "picture";
  private static final String MARK = "p-";
  private static final int[] SIDES = {80, 160, 400};

  private final Pictures pictures;
  private final JdbcClient jdbc;
  private final InstantSource time;

  KeptPictures(Pictures pictures, JdbcClient jdbc, InstantSource time) {
    this.pictures = pictures;
    this.jdbc = jdbc;
    this.time = time;
  }

  /** A picture that is drawn and not kept yet. */
  public record Drawn(List<Variant> variants) {}

  /**
   * What a browser gets.
   *
   * @param open whether everybody may have it
   */
  record Shown(String type, Resource content, boolean open) {}

  /** How facts and payloads name a picture that was sent. */
  public static @Nullable String avatar(@Nullable String picture) {
    return picture == null ? null : MARK + picture;
  }

  /**
   * Draws the centre of a file as squares; holds no database connection meanwhile.
   *
   * @throws Problem 422 {@code media.*} at {@code picture}, 503 when it is never its turn
   */
  public Drawn draw(byte[] file) {
    try {
      if (file.length == 0) {
        throw Refusal.empty();
      }
      if (file.length > MOST_BYTES) {
        throw Refusal.tooLarge(MOST_BYTES >> 20);
      }
      return new Drawn(pictures.squares(PictureFile.of(file), SIDES));
    } catch (Refusal refused) {
      throw refused.at(FIELD);
    }
  }

  /** Keeps a picture in place of what was not handed in yet; gives its id. */
  @Transactional(propagation = Propagation.MANDATORY)
  public String keep(String reference, String owner, Drawn drawn) {
    dropUnsubmitted(reference);
    String id = UUID.randomUUID().toString();
    jdbc.sql(
            """
            insert into picture (id, reference, owner, submitted, uploaded_at)
            values (?, ?, ?, false, ?)
            """)
        .params(id, reference, owner, time.instant())
        .update();
    for (Variant variant : drawn.variants()) {
      jdbc.sql("insert into picture_variant (picture, width, type, content) values (?, ?, ?, ?)")
          .params(id, variant.side(), variant.type(), variant.content())
          .update();
    }
    return id;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void dropUnsubmitted(String reference) {
    jdbc.sql("delete from picture where reference = ? and submitted = false")
        .param(reference)
        .update();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void submitted(String reference) {
    jdbc.sql("update picture set submitted = true where reference = ?").param(reference).update();
  }

  /** The account shows this picture from now on, or none; what it showed before ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void show(String account, @Nullable String picture) {
    String shown = picture == null ? "" : picture;
    jdbc.sql("update picture set shown_by = null, destroy_at = ? where shown_by = ? and id <> ?")
        .params(time.instant(), account, shown)
        .update();
    jdbc.sql("update picture set shown_by = ?, destroy_at = null where id = ?")
        .params(account, shown)
        .update();
  }

  /** The pictures of an application that no account shows end then; null keeps them after all. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void destroyAt(String reference, @Nullable Instant at) {
    jdbc.sql("update picture set destroy_at = ? where reference = ? and shown_by is null")
        .params(Arrays.asList(at, reference))
        .update();
  }

  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT2M")
  @Transactional
  public void destroyDue() {
    jdbc.sql("delete from picture where destroy_at <= ? limit 500").param(time.instant()).update();
  }

  /**
   * The narrowest variant that is wide enough, else the widest, as far as the viewer may see it.
   */
  Optional<Shown> find(String id, @Nullable Integer width, Viewer viewer) {
    return jdbc.sql("select owner, shown_by from picture where id = ?")
        .param(id)
        .query(Visibility::of)
        .optional()
        .filter(picture -> picture.visibleTo(viewer))
        .flatMap(picture -> variant(id, width, picture.shown()));
  }

  private Optional<Shown> variant(String id, @Nullable Integer width, boolean open) {
    int enough = width == null ? Integer.MAX_VALUE : width;
    return jdbc.sql(
            """
            select type, content from picture_variant where picture = :id
            order by case when width >= :enough then width - 100000 else -width end limit 1
            """)
        .param("id", id)
        .param("enough", enough)
        .query(
            (row, n) ->
                new Shown(
                    row.getString("type"), new ByteArrayResource(row.getBytes("content")), open))
        .optional();
  }
}
