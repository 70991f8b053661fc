package dev.shiming.account.official;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who stands behind official accounts; a lock on one decides how many it may have (O21.10). */
@Service
public class Entities {

  private static final String ORGANISATION = "org:";

  private final JdbcClient jdbc;
  private final OfficialSettings settings;

  Entities(JdbcClient jdbc, OfficialSettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /** An organisation as the registry has it. */
  public record Registered(String code, String name, String place, String scope) {}

  /** Finds or adds the person and locks the row until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public long lockPerson(String account) {
    return lock(refOfPerson(account), null);
  }

  /** Finds or adds the organisation, writes down what the registry says now, and locks the row. */
  @Transactional(propagation = Propagation.MANDATORY)
  public long lock(Registered organisation) {
    return lock(refOfOrganisation(organisation.code()), organisation);
  }

  private long lock(String ref, @Nullable Registered registered) {
    jdbc.sql(
            """
            insert into entity (ref, name, place, scope) values (?, ?, ?, ?)
            on duplicate key update name = values(name), place = values(place), scope = values(scope)
            """)
        .params(
            Arrays.asList(
                ref,
                registered == null ? null : registered.name(),
                registered == null ? null : registered.place(),
                registered == null ? null : registered.scope()))
        .update();
    return jdbc.sql("select id from entity where ref = ? for update")
        .param(ref)
        .query(Long.class)
        .single();
  }

  /** How many official accounts this entity has that are not closed, but for this one. */
  public int accountsOf(long entity, String but) {
    return jdbc.sql(
            """
            select count(*) from official_account
            where entity = ? and state <> 'closed' and account <> ?
            """)
        .params(entity, but)
        .query(Integer.class)
        .single();
  }

  /** Whether this person, and no organisation, stands behind the account. */
  boolean isBehind(String person, String account) {
    return jdbc.sql(
                """
                select count(*) from official_account o join entity e on e.id = o.entity
                where o.account = ? and e.ref = ?
                """)
            .params(account, refOfPerson(person))
            .query(Integer.class)
            .single()
        > 0;
  }

  public int cap(EntityKind kind) {
    return kind.organised() ? settings.organisationCap() : settings.personCap();
  }

  public static String refOfPerson(String account) {
    return "person:" + account;
  }

  public static String refOfOrganisation(String code) {
    return ORGANISATION + code;
  }

  /** The code of an organisation by its reference; null for a person's. */
  static @Nullable String codeOf(String ref) {
    return ref.startsWith(ORGANISATION) ? ref.substring(ORGANISATION.length()) : null;
  }
}
