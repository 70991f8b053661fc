package dev.shiming.account.profile;

import dev.shiming.kit.member.MemberView;
import dev.shiming.kit.member.Members;
import dev.shiming.kit.member.Standing;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Members as the service that owns them knows them; the other services keep copies. */
@Component
class ProfileMembers implements Members {

  private final JdbcClient jdbc;

  ProfileMembers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, MemberView> find(Collection<String> accounts) {
    Set<String> ids = new LinkedHashSet<>(accounts);
    Map<String, MemberView> found = new HashMap<>();
    if (ids.isEmpty()) {
      return found;
    }
    ids.forEach(id -> found.put(id, MemberView.unknown(id)));
    jdbc.sql("select * from profile where account in (:ids)")
        .param("ids", ids)
        .query(Profile::of)
        .list()
        .forEach(profile -> found.put(profile.account(), profile.view()));
    return found;
  }

  @Override
  public void requireGoodStanding(String account) {
    Standing.requireGood(
        jdbc.sql("select standing, verified from profile where account = ?")
            .param(account)
            .query((row, n) -> Standing.of(row.getString("standing"), row.getBoolean("verified")))
            .optional()
            .orElse(null));
  }
}
