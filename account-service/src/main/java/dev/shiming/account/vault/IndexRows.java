package dev.shiming.account.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds which value, by keyed MAC: a row is found under every live key, written under one. */
@Repository
class IndexRows {

  private final IdentityIndex index;
  private final JdbcClient jdbc;

  IndexRows(IdentityIndex index, JdbcClient jdbc) {
    this.index = index;
    this.jdbc = jdbc;
  }

  /**
   * Makes the value the account's only one for the purpose, under the newest key.
   *
   * @throws org.springframework.dao.DuplicateKeyException when it is another account's
   */
  void move(String account, IndexPurpose purpose, String value) {
    release(account, purpose);
    KeyedMac mac = index.newest(purpose, value);
    jdbc.sql("insert into identity_index (purpose, key_id, mac, account) values (?, ?, ?, ?)")
        .params(purpose.word(), mac.keyId(), mac.hex(), account)
        .update();
  }

  void release(String account, IndexPurpose purpose) {
    jdbc.sql("delete from identity_index where account = ? and purpose = ?")
        .params(account, purpose.word())
        .update();
  }

  boolean holds(String account, IndexPurpose purpose) {
    return jdbc.sql("select count(*) from identity_index where account = ? and purpose = ?")
            .params(account, purpose.word())
            .query(Long.class)
            .single()
        > 0;
  }

  Optional<String> holder(IndexPurpose purpose, String value) {
    return holder(purpose, value, "");
  }

  /** The same, and nobody takes or leaves the value before the caller's transaction ends. */
  Optional<String> holderLocked(IndexPurpose purpose, String value) {
    return holder(purpose, value, " for update");
  }

  private Optional<String> holder(IndexPurpose purpose, String value, String lock) {
    List<Object> params = new ArrayList<>();
    StringBuilder anyKey = new StringBuilder();
    for (KeyedMac mac : index.live(purpose, value)) {
      anyKey.append(anyKey.isEmpty() ? "(?, ?)" : ", (?, ?)");
      params.add(mac.keyId());
      params.add(mac.hex());
    }
    params.addFirst(purpose.word());
    return jdbc
        .sql(
            "select account from identity_index where purpose = ? and (key_id, mac) in ("
                + anyKey
                + ")"
                + lock)
        .params(params)
        .query((row, n) -> row.getString("account"))
        .list()
        .stream()
        .findFirst();
  }
}
