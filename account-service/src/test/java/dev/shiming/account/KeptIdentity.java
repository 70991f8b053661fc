package dev.shiming.account;

import dev.shiming.account.vault.TestKeys;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the vault keeps of one account, opened as the desk would. */
record KeptIdentity(JdbcClient jdbc, String account) {

  /** Every sealed copy as {@code field=value}, in the order of the fields. */
  List<String> opened() throws GeneralSecurityException {
    List<Sealed> rows =
        jdbc.sql(
                """
                select field, hex(sealed) as sealed from sealed_field join verification v on v.id = verification
                where v.account = ? order by field, v.id
                """)
            .param(account)
            .query((row, n) -> new Sealed(row.getString("field"), row.getString("sealed")))
            .list();
    List<String> opened = new ArrayList<>();
    for (Sealed row : rows) {
      opened.add(
          row.field + "=" + TestKeys.open(HexFormat.of().parseHex(row.hex), account, row.field));
    }
    return opened;
  }

  /** The purposes under which the index knows the account. */
  List<String> index() {
    return column("select purpose from identity_index where account = ? order by purpose");
  }

  /** The methods of all its verifications, oldest first. */
  List<String> methods() {
    return column("select method from verification where account = ? order by id");
  }

  /** The kinds of notices it got, oldest first, with their text. */
  List<String> told() {
    return column(
        "select concat_ws(' ', kind, text) from notice where account = ? order by at, kind");
  }

  /** What it did, in the words of the operation log. */
  List<String> operations() {
    return column("select operation from operation_log where account = ? order by id");
  }

  private List<String> column(String sql) {
    return jdbc.sql(sql).param(account).query((row, n) -> row.getString(1)).list();
  }

  private record Sealed(String field, String hex) {}
}
