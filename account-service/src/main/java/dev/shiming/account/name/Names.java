package dev.shiming.account.name;

import dev.shiming.kit.page.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one register of names in use, so that no two accounts of any kind look alike, and of names
 * that were given up and rest for a while (A22.8, A22.10, O21.8).
 */
@Service
public class Names {

  private static final int SIMILAR = 20;

  private final JdbcClient jdbc;
  private final NameSettings settings;
  private final InstantSource time;

  Names(JdbcClient jdbc, NameSettings settings, InstantSource time) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.time = time;
  }

  /** A name in use or resting, as a reviewer compares it; {@code freeAt} is null while in use. */
  public record Taken(String text, String holder, @Nullable Instant freeAt) {

    static Taken of(ResultSet row, int number) throws SQLException {
      return new Taken(
          row.getString("text"), row.getString("holder"), Columns.instantOrNull(row, "free_at"));
    }
  }

  /** Whether somebody else has this name, one that looks like it, or gave it up lately. */
  public boolean taken(String skeleton, String holder) {
    return jdbc.sql(
                """
                select count(*) from name_in_use
                where skeleton = ? and holder <> ? and (free_at is null or free_at > ?)
                """)
            .params(skeleton, holder, time.instant())
            .query(Long.class)
            .single()
        > 0;
  }

  /** Who has exactly this name, or one that looks like it, now. */
  public Optional<String> holderOf(AccountName name) {
    return jdbc.sql("select holder from name_in_use where skeleton = ? and free_at is null")
        .param(name.skeleton())
        .query(String.class)
        .optional();
  }

  /**
   * Takes a name for its holder, in the caller's transaction; again is harmless.
   *
   * @throws DuplicateKeyException when another holder has it or one that looks like it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void take(AccountName name, String holder) {
    take(name.skeleton(), name.text(), name.sound(), holder);
  }

  /** The same for a handle. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void take(Handle handle, String holder) {
    take(handle.skeleton(), handle.text(), "", holder);
  }

  private void take(String skeleton, String text, String sound, String holder) {
    Instant now = time.instant();
    jdbc.sql(
            """
            insert into name_in_use (skeleton, holder, text, sound, free_at)
            values (:skeleton, :holder, :text, :sound, null)
            on duplicate key update
              holder = if(free_at <= :now, values(holder), holder),
              text = if(holder = values(holder), values(text), text),
              sound = if(holder = values(holder), values(sound), sound),
              free_at = if(holder = values(holder), null, free_at)
            """)
        .param("skeleton", skeleton)
        .param("holder", holder)
        .param("text", text)
        .param("sound", sound)
        .param("now", now)
        .update();
    String owner =
        jdbc.sql("select holder from name_in_use where skeleton = ? for update")
            .param(skeleton)
            .query(String.class)
            .single();
    if (!owner.equals(holder)) {
      throw new DuplicateKeyException("the name is another's");
    }
  }

  /** Frees the names of a holder that never showed them. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void free(String holder) {
    jdbc.sql("delete from name_in_use where holder = ?").param(holder).update();
  }

  /** Frees one name that its holder never showed. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void free(AccountName name, String holder) {
    jdbc.sql("delete from name_in_use where skeleton = ? and holder = ?")
        .params(name.skeleton(), holder)
        .update();
  }

  /** Retires the names of an account that is gone: nobody has them for a set time. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void retire(String holder) {
    jdbc.sql("update name_in_use set free_at = ? where holder = ? and free_at is null")
        .params(rested(), holder)
        .update();
  }

  /** Retires one name, which only its holder may take up again before a set time is over. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void retire(AccountName name, String holder) {
    jdbc.sql("update name_in_use set free_at = ? where skeleton = ? and holder = ?")
        .params(rested(), name.skeleton(), holder)
        .update();
  }

  private Instant rested() {
    return time.instant().plus(settings.rest());
  }

  /** Others' names that sound the same or begin alike, for a person to compare. */
  public List<Taken> similarTo(AccountName name, String holder) {
    return jdbc.sql(
            """
            (select text, holder, free_at from name_in_use
              where sound = :sound and sound <> '' and holder <> :holder limit :rows)
            union
            (select text, holder, free_at from name_in_use
              where skeleton >= :beginning and skeleton < concat(:beginning, _utf8mb4 0xF48FBFBD)
              and holder <> :holder limit :rows)
            limit :rows
            """)
        .param("sound", name.sound())
        .param("holder", holder)
        .param("beginning", beginning(name.skeleton()))
        .param("rows", SIMILAR)
        .query(Taken::of)
        .list();
  }

  private static String beginning(String skeleton) {
    int kept = Math.max(2, skeleton.codePointCount(0, skeleton.length()) / 2);
    return skeleton.substring(
        0,
        skeleton.offsetByCodePoints(
            0, Math.min(kept, skeleton.codePointCount(0, skeleton.length()))));
  }
}
