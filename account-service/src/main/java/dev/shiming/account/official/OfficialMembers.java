package dev.shiming.account.official;

import dev.shiming.kit.member.MemberView;
import dev.shiming.kit.member.Members;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows official accounts wherever members are shown, at the cost of a statement where one is. */
@Component
@Primary
class OfficialMembers implements Members {

  private final Members people;
  private final JdbcClient jdbc;

  OfficialMembers(@Qualifier("profileMembers") Members people, JdbcClient jdbc) {
    this.people = people;
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, MemberView> find(Collection<String> accounts) {
    Map<String, MemberView> found = people.find(accounts);
    List<String> others =
        found.values().stream().filter(view -> view.number() == null).map(MemberView::id).toList();
    if (!others.isEmpty()) {
      jdbc.sql("select * from official_account where account in (:accounts)")
          .param("accounts", others)
          .query(OfficialAccount::of)
          .list()
          .forEach(official -> found.put(official.account(), official.view()));
    }
    return found;
  }

  @Override
  public void requireGoodStanding(String account) {
    people.requireGoodStanding(account);
  }
}
