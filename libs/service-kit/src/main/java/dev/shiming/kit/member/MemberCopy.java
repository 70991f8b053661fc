package dev.shiming.kit.member;

import dev.shiming.kit.fact.UnreadableFact;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.transaction.annotation.Transactional;

/**
 * The copy that a service keeps of {@code shiming.member}: the newest version wins, whatever the
 * order.
 */
class MemberCopy implements Members {

  private final JdbcClient jdbc;

  MemberCopy(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @KafkaListener(id = "members", topics = MemberCopyConfiguration.TOPIC, idIsGroup = false)
  @Transactional
  public void on(@Payload MemberFact fact) {
    if (fact.account() == null || fact.version() <= 0) {
      throw new UnreadableFact("account or version");
    }
    Badge badge = fact.badge();
    jdbc.sql(
            """
            insert into member
              (account, version, number, nickname, avatar, badge, badge_handle, standing, not_before)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on duplicate key update
              number = if(values(version) > version, values(number), number),
              nickname = if(values(version) > version, values(nickname), nickname),
              avatar = if(values(version) > version, values(avatar), avatar),
              badge = if(values(version) > version, values(badge), badge),
              badge_handle = if(values(version) > version, values(badge_handle), badge_handle),
              standing = if(values(version) > version, values(standing), standing),
              not_before = if(values(version) > version, values(not_before), not_before),
              version = greatest(version, values(version))
            """)
        .params(
            java.util.Arrays.asList(
                fact.account(),
                fact.version(),
                fact.number(),
                fact.nickname(),
                fact.avatar(),
                badge == null ? null : badge.kind(),
                badge == null ? null : badge.handle(),
                fact.standing() == null ? "good" : fact.standing(),
                fact.notBefore()))
        .update();
  }

  @Override
  public Map<String, MemberView> find(Collection<String> accounts) {
    Set<String> ids = new LinkedHashSet<>(accounts);
    Map<String, MemberView> found = new HashMap<>();
    if (ids.isEmpty()) {
      return found;
    }
    ids.forEach(id -> found.put(id, MemberView.unknown(id)));
    jdbc.sql(
            """
            select account, nickname, number, badge, badge_handle, avatar from member
            where account in (:ids)
            """)
        .param("ids", ids)
        .query(
            (row, n) -> {
              String badge = row.getString("badge");
              String avatar = row.getString("avatar");
              String id = row.getString("account");
              return new MemberView(
                  id,
                  row.getString("nickname"),
                  (Long) row.getObject("number"),
                  badge == null ? null : new Badge(badge, row.getString("badge_handle")),
                  avatar == null ? id : avatar);
            })
        .list()
        .forEach(view -> found.put(view.id(), view));
    return found;
  }

  @Override
  public void requireGoodStanding(String account) {
    @Nullable String standing =
        jdbc.sql("select standing from member where account = ?")
            .param(account)
            .query(String.class)
            .optional()
            .orElse(null);
    Standing.requireGood(standing);
  }
}
