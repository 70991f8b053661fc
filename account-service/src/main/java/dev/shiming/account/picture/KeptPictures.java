package dev.shiming.account.picture;

import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.security.Viewer;
import dev.shiming.moderation.cases.CaseSubject;
import dev.shiming.pictures.Codes;
import dev.shiming.pictures.Crop;
import dev.shiming.pictures.Drawing;
import dev.shiming.pictures.PictureFile;
import dev.shiming.pictures.Pictures;
import dev.shiming.pictures.Refusal;
import dev.shiming.pictures.Shape;
import dev.shiming.pictures.Variant;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what applicants and members send as a picture: drawn anew when it comes, for its owner and
 * those who decide until an account shows it, destroyed otherwise: that of an application with its
 * proofs, that of a member when nobody can bring it back any more.
 */
@Service
public class KeptPictures {

  /** The largest file that is taken. */
  public static final int MOST_BYTES = 5 << 20;

  private static final String FIELD = "picture";
  private static final String MARK = "p-";

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

  /** A member's picture that is drawn and not kept yet, and the codes that were found in it. */
  public record Searched(Slot slot, Drawn drawn, Codes codes) {}

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
    Shape shape = Slot.AVATAR.shape();
    return taken(
        file, FIELD, picture -> pictures.part(picture, shape, null, part -> drawn(part, shape)));
  }

  /**
   * The same of the part that a member chose, which is searched for codes.
   *
   * @param crop null for the middle
   * @throws Problem 422 {@code media.*} at the slot's word, 503 when it is never its turn
   */
  public Searched search(byte[] file, Slot slot, @Nullable Crop crop) {
    Shape shape = slot.shape();
    return taken(
        file,
        slot.word(),
        picture ->
            pictures.part(
                picture,
                shape,
                crop,
                part -> {
                  if (part.width() < slot.leastWidth()) {
                    throw Refusal.tooSmall(slot.leastWidth());
                  }
                  return new Searched(slot, drawn(part, shape), part.codes());
                }));
  }

  private static Drawn drawn(Drawing part, Shape shape) throws IOException {
    return new Drawn(part.variants(shape));
  }

  private static <T> T taken(byte[] file, String field, Function<PictureFile, T> drawing) {
    try {
      if (file.length == 0) {
        throw Refusal.empty();
      }
      if (file.length > MOST_BYTES) {
        throw Refusal.tooLarge(MOST_BYTES >> 20);
      }
      return drawing.apply(PictureFile.of(file));
    } catch (Refusal refused) {
      throw refused.at(field);
    }
  }

  /** Keeps a picture in place of what was not handed in yet; gives its id. */
  @Transactional(propagation = Propagation.MANDATORY)
  public String keep(String reference, String owner, Drawn drawn) {
    dropUnsubmitted(reference);
    return add(reference, owner, false, Slot.AVATAR, CaseSubject.REVIEWER, drawn);
  }

  /** Keeps a member's picture for moderators to see; gives its id. */
  @Transactional(propagation = Propagation.MANDATORY)
  public String keep(String member, Searched searched) {
    return add(member, member, true, searched.slot(), CaseSubject.MODERATOR, searched.drawn());
  }

  private String add(
      String reference, String owner, boolean submitted, Slot slot, String desk, Drawn drawn) {
    String id = UUID.randomUUID().toString();
    jdbc.sql(
            """
            insert into picture (id, reference, owner, submitted, slot, desk, uploaded_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(id, reference, owner, submitted, slot.word(), desk, time.instant())
        .update();
    for (Variant variant : drawn.variants()) {
      jdbc.sql("insert into picture_variant (picture, width, type, content) values (?, ?, ?, ?)")
          .params(id, variant.width(), variant.type(), variant.content())
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
    show(account, Slot.AVATAR, picture, time.instant());
  }

  /** The same in one place; what was shown there is kept from all eyes until then. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void show(String account, Slot slot, @Nullable String picture, Instant before) {
    String shown = picture == null ? "" : picture;
    jdbc.sql(
            """
            update picture set shown_by = null, destroy_at = ?
            where shown_by = ? and slot = ? and id <> ?
            """)
        .params(before, account, slot.word(), shown)
        .update();
    jdbc.sql("update picture set shown_by = ?, destroy_at = null where id = ?")
        .params(account, shown)
        .update();
  }

  /** One that nobody shows ends then; null keeps it after all, and false says that it is gone. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean end(String picture, @Nullable Instant at) {
    return jdbc.sql("update picture set destroy_at = ? where id = ? and shown_by is null")
            .params(Arrays.asList(at, picture))
            .update()
        == 1;
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
    return jdbc.sql("select owner, shown_by, desk from picture where id = ?")
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
