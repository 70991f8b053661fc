package dev.shiming.account.picture;

import dev.shiming.kit.security.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Who may see a picture: everybody once an account shows it, else its owner and who decides. */
record Visibility(String owner, boolean shown, String desk) {

  static Visibility of(ResultSet row, int number) throws SQLException {
    return new Visibility(
        row.getString("owner"), row.getString("shown_by") != null, row.getString("desk"));
  }

  boolean visibleTo(Viewer viewer) {
    return shown || viewer.is(owner) || viewer.has(desk);
  }
}
