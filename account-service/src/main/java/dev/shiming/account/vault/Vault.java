package dev.shiming.account.vault;

import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes identities in. Write-only: there is no way to read one back here. Of each sealed field an
 * account has one copy, the one proved last.
 */
@Service
public class Vault {

  private final Seal seal;
  private final IndexRows index;
  private final JdbcClient jdbc;

  Vault(Seal seal, IndexRows index, JdbcClient jdbc) {
    this.seal = seal;
    this.index = index;
    this.jdbc = jdbc;
  }

  /**
   * Keeps a proof, in the caller's transaction; what it proves anew takes the place of what the
   * account had before.
   *
   * @throws org.springframework.dao.DuplicateKeyException when one of its keys is another account's
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(String account, Proof proof, Instant at) {
    new TreeMap<>(proof.keys()).forEach((purpose, value) -> index.move(account, purpose, value));
    long verification = insert(account, proof, at);
    proof
        .identity()
        .forEach(
            (field, value) -> {
              forget(account, field);
              jdbc.sql("insert into sealed_field (verification, field, sealed) values (?, ?, ?)")
                  .params(verification, field.word(), seal.seal(account, field, value))
                  .update();
            });
  }

  /**
   * Takes from an account the phone that came to belong to somebody else, and ends what rested on
   * it.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void losePhone(String account, Instant at) {
    index.release(account, IndexPurpose.PHONE);
    forget(account, IdentityField.PHONE);
    jdbc.sql(
            """
            update verification set lost_at = ?
            where account = ? and method in ('phone', 'identity-number') and lost_at is null
            """)
        .params(at, account)
        .update();
  }

  /** Holds an account's verifications still until the caller's transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lock(String account) {
    jdbc.sql("select id from verification where account = ? for update")
        .param(account)
        .query(Long.class)
        .list();
  }

  /** Which of a proof's keys other accounts hold, and who. */
  public Map<IndexPurpose, String> others(String account, Proof proof) {
    Map<IndexPurpose, String> others = new EnumMap<>(IndexPurpose.class);
    proof
        .keys()
        .forEach(
            (purpose, value) ->
                index
                    .holder(purpose, value)
                    .filter(holder -> !holder.equals(account))
                    .ifPresent(holder -> others.put(purpose, holder)));
    return others;
  }

  /** Who else holds a proof's phone, which then stays theirs until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<String> otherHolderOfPhone(String account, Proof proof) {
    return Optional.ofNullable(proof.keys().get(IndexPurpose.PHONE))
        .flatMap(phone -> index.holderLocked(IndexPurpose.PHONE, phone))
        .filter(holder -> !holder.equals(account));
  }

  /** Whether the index has any value of this account for the purpose. */
  public boolean holds(String account, IndexPurpose purpose) {
    return index.holds(account, purpose);
  }

  /** Whether this value is the account's own. */
  public boolean isOf(String account, IndexPurpose purpose, String value) {
    return index.holder(purpose, value).filter(account::equals).isPresent();
  }

  /** Whether the account has a value for the purpose, and the proof brings another one. */
  public boolean contradicts(String account, IndexPurpose purpose, Proof proof) {
    String value = proof.keys().get(purpose);
    return value != null && holds(account, purpose) && !isOf(account, purpose, value);
  }

  public Optional<Verified> newest(String account) {
    return all(account).stream().findFirst();
  }

  /** Every verification of an account, newest first. */
  public List<Verified> all(String account) {
    return jdbc.sql(
            """
            select method, assurance, verified_at, expires_at, lost_at from verification
            where account = ? order by verified_at desc, id desc
            """)
        .param(account)
        .query(Verified::of)
        .list();
  }

  /** The receipts of the newest verification, by which gateways know it again; they name nobody. */
  public List<String> receipts(String account) {
    return jdbc.sql(
            """
            select receipt from verification
            where account = ? and lost_at is null order by verified_at desc, id desc limit 1
            """)
        .param(account)
        .query(String.class)
        .optional()
        .map(receipts -> List.of(receipts.split(" ")))
        .orElse(List.of());
  }

  private void forget(String account, IdentityField field) {
    jdbc.sql(
            """
            delete f from sealed_field f join verification v on v.id = f.verification
            where v.account = ? and f.field = ?
            """)
        .params(account, field.word())
        .update();
  }

  private long insert(String account, Proof proof, Instant at) {
    Period lasts = proof.lasts();
    var id = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into verification
              (account, method, assurance, provider, receipt, verified_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                account,
                proof.method(),
                proof.assurance(),
                proof.provider(),
                proof.receipt(),
                at,
                lasts == null ? null : Verified.end(at, lasts)))
        .update(id);
    return Optional.ofNullable(id.getKey()).orElseThrow().longValue();
  }
}
