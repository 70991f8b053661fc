package dev.shiming.account.vault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes identities in. Write-only: there is no way to read one back here. */
@Service
public class Vault {

  private final Seal seal;
  private final IdentityIndex index;
  private final JdbcClient jdbc;

  Vault(Seal seal, IdentityIndex index, JdbcClient jdbc) {
    this.seal = seal;
    this.index = index;
    this.jdbc = jdbc;
  }

  /**
   * Keeps a proof, in the caller's transaction.
   *
   * @throws org.springframework.dao.DuplicateKeyException when one of its keys is another account's
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(String account, Proof proof, Instant at) {
    new TreeMap<>(proof.keys()).forEach((purpose, value) -> claim(account, purpose, value));
    long verification = insert(account, proof, at);
    proof
        .identity()
        .forEach(
            (field, value) ->
                jdbc.sql("insert into sealed_field (verification, field, sealed) values (?, ?, ?)")
                    .params(verification, field.word(), seal.seal(account, field, value))
                    .update());
  }

  /** Which of a proof's keys an account holds already. */
  public Set<IndexPurpose> known(Proof proof) {
    Set<IndexPurpose> known = EnumSet.noneOf(IndexPurpose.class);
    proof
        .keys()
        .forEach(
            (purpose, value) -> {
              if (knows(purpose, value)) {
                known.add(purpose);
              }
            });
    return known;
  }

  /** Whether the index has any value of this account for the purpose. */
  public boolean holds(String account, IndexPurpose purpose) {
    return jdbc.sql("select count(*) from identity_index where account = ? and purpose = ?")
            .params(account, purpose.word())
            .query(Long.class)
            .single()
        > 0;
  }

  /** Whether this value is the account's own. */
  public boolean isOf(String account, IndexPurpose purpose, String value) {
    return holders(purpose, value).contains(account);
  }

  private boolean knows(IndexPurpose purpose, String value) {
    return !holders(purpose, value).isEmpty();
  }

  /** Who holds this value, under whatever live key its row was written. */
  private List<String> holders(IndexPurpose purpose, String value) {
    List<Object> params = new ArrayList<>();
    StringBuilder anyKey = new StringBuilder();
    for (KeyedMac mac : index.live(purpose, value)) {
      anyKey.append(anyKey.isEmpty() ? "(?, ?)" : ", (?, ?)");
      params.add(mac.keyId());
      params.add(mac.hex());
    }
    params.addFirst(purpose.word());
    return jdbc.sql(
            "select account from identity_index where purpose = ? and (key_id, mac) in ("
                + anyKey
                + ")")
        .params(params)
        .query((row, n) -> row.getString("account"))
        .list();
  }

  public Optional<Verified> newest(String account) {
    return jdbc.sql(
            """
            select method, verified_at from verification
            where account = ? order by verified_at desc, id desc limit 1
            """)
        .param(account)
        .query(Verified::of)
        .optional();
  }

  /** The receipts of the newest verification, by which gateways know it again; they name nobody. */
  public List<String> receipts(String account) {
    return jdbc.sql(
            """
            select receipt from verification
            where account = ? order by verified_at desc, id desc limit 1
            """)
        .param(account)
        .query(String.class)
        .optional()
        .map(receipts -> List.of(receipts.split(" ")))
        .orElse(List.of());
  }

  private void claim(String account, IndexPurpose purpose, String value) {
    KeyedMac mac = index.newest(purpose, value);
    jdbc.sql("insert into identity_index (purpose, key_id, mac, account) values (?, ?, ?, ?)")
        .params(purpose.word(), mac.keyId(), mac.hex(), account)
        .update();
  }

  private long insert(String account, Proof proof, Instant at) {
    var id = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into verification (account, method, assurance, provider, receipt, verified_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(account, proof.method(), proof.assurance(), proof.provider(), proof.receipt(), at)
        .update(id);
    return Optional.ofNullable(id.getKey()).orElseThrow().longValue();
  }
}
