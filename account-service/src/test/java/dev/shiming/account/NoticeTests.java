package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.StatementCount;
import dev.shiming.testkit.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

@AccountServiceTest
class NoticeTests {

  private static final String TOPIC = "shiming.notice";

  @Autowired private Site site;
  @Autowired private JdbcClient jdbc;
  @Autowired private StatementCount statements;
  @Autowired private KafkaTemplate<String, byte[]> factTemplate;

  @Test
  void noticesArriveOnceAreCountedListedAndRead() throws Exception {
    String account = Site.someone();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      String id = UUID.randomUUID().toString();
      ids.addFirst(id);
      String fact = fact(id, account, Instant.parse("2026-11-01T08:00:0" + i + "Z"));
      send(account, fact);
      send(account, fact);
    }
    Site.await(() -> unread(account) == 5);

    assertThat(list(account, "?limit=2")).isEqualTo(ids.subList(0, 2));
    String next =
        site.get("/api/notices?limit=2", Tokens.member(account)).body().get("next").asString();
    assertThat(list(account, "?limit=2&after=" + next)).isEqualTo(ids.subList(2, 4));

    assertThat(read(account, ids.get(2)).status()).isEqualTo(204);
    assertThat(unread(account)).isEqualTo(2);
    assertThat(read(account, ids.getFirst()).status()).isEqualTo(204);
    assertThat(unread(account)).isZero();
    assertThat(list(account, "")).isEqualTo(ids);
  }

  @Test
  void whatIsSaidToAnOfficialAccountIsSaidToItsOwnersAndEditorsOnce() throws Exception {
    String account = Site.someone();
    String owner = seat(account, "owner");
    String editor = seat(account, "editor");
    String author = seat(account, "author");
    String manager = seat(account, "comment-manager");
    String fact = fact(UUID.randomUUID().toString(), account, Instant.now());
    send(account, fact);
    send(account, fact);
    String marker = UUID.randomUUID().toString();
    send(account, fact(marker, account, Instant.now().plusSeconds(1)));

    Site.await(() -> unread(owner) == 2 && unread(editor) == 2);
    assertThat(unread(author)).isZero();
    assertThat(unread(manager)).isZero();
    assertThat(list(account, "")).isEmpty();
    assertThat(list(owner, ""))
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(list(editor, ""));
    assertThat(read(owner, list(owner, "").getFirst()).status()).isEqualTo(204);
    assertThat(unread(owner)).isZero();
    assertThat(unread(editor)).isEqualTo(2);
  }

  private String seat(String account, String seat) {
    String member = Site.someone();
    jdbc.sql("insert into official_seat (account, member, seat, since) values (?, ?, ?, now(3))")
        .params(account, member, seat)
        .update();
    return member;
  }

  @Test
  void nobodyReadsTheNoticesOfOthers() throws Exception {
    String account = Site.someone();
    String id = UUID.randomUUID().toString();
    send(account, fact(id, account, Instant.now()));
    Site.await(() -> unread(account) == 1);

    String other = Site.someone();
    assertThat(list(other, "")).isEmpty();
    assertThat(read(other, id).refusals()).containsExactly("upTo=notice.unknown");
    assertThat(unread(account)).isEqualTo(1);
  }

  @Test
  void whatCannotBeReadGoesToTheDeadLettersAndHoldsNothingUp() throws Exception {
    String account = Site.someone();
    String marker = "unreadable " + UUID.randomUUID();
    send(account, marker);
    send(account, "{\"id\":\"" + UUID.randomUUID() + "\",\"text\":\"" + marker + "\"}");
    send(account, fact(UUID.randomUUID().toString(), account, Instant.now()));

    Site.await(() -> unread(account) == 1);
    Site.await(
        () ->
            Facts.all(TOPIC + ".dead").stream().filter(f -> f.body().contains(marker)).count()
                == 2);
  }

  @Test
  void theListCostsTheSameAtTenAndAtTenThousand() {
    String few = Site.someone();
    String many = Site.someone();
    fill(few, 10);
    fill(many, 10_000);

    int atTen = statements.of(() -> list(few, ""));
    int atTenThousand = statements.of(() -> list(many, ""));

    assertThat(atTen).isEqualTo(1);
    assertThat(atTenThousand).isEqualTo(atTen);
    assertThat(list(many, "")).hasSize(30);
  }

  private void fill(String account, int rows) {
    jdbc.sql(
            """
            insert into notice (id, account, kind, service, at, seen)
            with recursive n(i) as (select 1 union all select i + 1 from n where i < 100)
            select uuid(), ?, 'text-approved', 'forum-service',
              timestampadd(second, a.i * 100 + b.i, '2026-01-01'), false
            from n a join n b on (a.i - 1) * 100 + b.i <= ?
            """)
        .params(account, rows)
        .update();
  }

  private static String fact(String id, String account, Instant at) {
    return """
    {"version":1,"id":"%s","account":"%s","kind":"text-refused","service":"forum-service",
     "subject":{"type":"post","id":"12","parent":"3"},"title":"山谷","reason":"spam","text":"…",
     "at":"%s"}"""
        .formatted(id, account, at);
  }

  private void send(String account, String body) throws Exception {
    factTemplate.send(TOPIC, account, body.getBytes(StandardCharsets.UTF_8)).get();
  }

  private long unread(String account) {
    return site.get("/api/notices/unread", Tokens.member(account)).body().get("count").asLong();
  }

  private Answer read(String account, String upTo) {
    return site.post("/api/notices/read", Tokens.member(account), "{\"upTo\":\"" + upTo + "\"}");
  }

  private List<String> list(String account, String query) {
    return site.get("/api/notices" + query, Tokens.member(account))
        .body()
        .get("items")
        .valueStream()
        .map(notice -> notice.get("id").asString())
        .toList();
  }
}
