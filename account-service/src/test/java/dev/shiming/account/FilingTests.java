package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.Proves;
import dev.shiming.testkit.StatementCount;
import dev.shiming.testkit.Tokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is filed about official accounts: who runs each, by what right. */
@AccountServiceTest
class FilingTests {

  private static final String REVIEWER = "5a5a5a5a-0000-4000-8000-00000000000e";

  @Autowired private Site site;
  @Autowired private JdbcClient jdbc;
  @Autowired private StatementCount statements;

  private final String auditor = UUID.randomUUID().toString();

  @Test
  @Proves(value = "C31", part = "list")
  @Proves(value = "C46", part = "filing")
  void everyAccountIsThereWithWhoeverRunsIt() {
    var applicants = new Applicants(site);
    String lan = applicants.person();
    String ofPerson = applicants.ofPerson(lan, Site.nickname(), "lan-" + Site.next());
    approve(applicants, ofPerson, lan);
    String wei = applicants.person();
    String code = Applicants.code();
    String ofEnterprise = applicants.ofEnterprise(wei, code, Site.nickname(), "wei-" + Site.next());
    assertThat(applicants.authorise(ofEnterprise, wei).status()).isEqualTo(200);
    approve(applicants, ofEnterprise, wei);
    jdbc.sql(
            "insert into official_domain (account, domain, number, until) values (?, ?, ?, '2099-01-01')")
        .params(ofEnterprise, "medicine", "医证 12")
        .update();
    jdbc.sql("insert into official_seat (account, member, seat, since) values (?, ?, 'author', ?)")
        .params(ofEnterprise, lan, Instant.now())
        .update();
    jdbc.sql("update official_account set state = 'closed' where account = ?")
        .param(ofPerson)
        .update();
    transferred(ofPerson, "2026-03-01 00:00:00", "2026-05-01 00:00:00");

    JsonNode rows = filing("").path("items");
    JsonNode enterprise = rows.path(0);
    assertThat(enterprise.at("/account/id").asString()).isEqualTo(ofEnterprise);
    assertThat(enterprise.propertyNames())
        .containsExactlyInAnyOrder(
            "account",
            "handle",
            "kind",
            "category",
            "state",
            "news",
            "since",
            "registrant",
            "person",
            "agency",
            "domains",
            "seats",
            "transferredAt");
    assertThat(enterprise.at("/registrant/code").asString()).isEqualTo(code);
    assertThat(enterprise.at("/registrant/name").asString()).isNotBlank();
    assertThat(enterprise.at("/registrant/place").asString()).isNotBlank();
    assertThat(enterprise.path("person").isNull()).isTrue();
    assertThat(enterprise.path("domains").toString())
        .isEqualTo("[{\"domain\":\"medicine\",\"number\":\"医证 12\",\"until\":\"2099-01-01\"}]");
    assertThat(enterprise.path("seats").asInt()).isEqualTo(2);
    assertThat(enterprise.path("news").asString()).isEqualTo("none");
    assertThat(enterprise.path("transferredAt").isNull()).isTrue();
    JsonNode person = rows.path(1);
    assertThat(person.at("/account/id").asString()).isEqualTo(ofPerson);
    assertThat(person.path("state").asString()).isEqualTo("closed");
    assertThat(person.path("registrant").isNull()).isTrue();
    assertThat(person.at("/person/id").asString()).isEqualTo(lan);
    assertThat(person.at("/person/nickname").asString()).isNotBlank();
    assertThat(person.path("seats").asInt()).isEqualTo(1);
    assertThat(person.path("transferredAt").asString()).isEqualTo("2026-05-01T00:00:00Z");

    assertThat(accounts("?kind=enterprise")).contains(ofEnterprise).doesNotContain(ofPerson);
    assertThat(accounts("?kind=person&category=culture")).contains(ofPerson);
    assertThat(accounts("?category=sport")).doesNotContain(ofPerson, ofEnterprise);
    assertThat(ask("?kind=club").code()).isEqualTo("request.unreadable");
    assertThat(ask("?category=tea").code()).isEqualTo("request.unreadable");
  }

  @Test
  void whoeverBeginsToReadIsInTheOperationLog() {
    fill(6);
    JsonNode first = filing("?limit=2&kind=enterprise");
    assertThat(operations()).containsExactly("filing:enterprise/all");
    filing("?limit=2&kind=enterprise&after=" + first.path("next").asString());
    assertThat(operations()).containsExactly("filing:enterprise/all");
    filing("?limit=2&category=sport");
    assertThat(operations()).containsExactly("filing:enterprise/all", "filing:all/sport");
  }

  @Test
  void pagesMeetAndCostTheSameStatementsHoweverManyTheyShow() {
    fill(1);
    int one = statements.of(() -> filing("?limit=1&category=sport"));
    fill(300);
    int many =
        statements.of(
            () -> assertThat(filing("?limit=100&category=sport").path("items")).hasSize(100));
    assertThat(many).isEqualTo(one).isLessThanOrEqualTo(7);
    List<String> all = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = filing("?limit=70" + (next.isEmpty() ? "" : "&after=" + next));
      page.path("items").forEach(row -> all.add(row.at("/account/id").asString()));
      next = page.path("next").asString("");
    } while (!next.isEmpty());
    assertThat(all)
        .doesNotHaveDuplicates()
        .hasSize(jdbc.sql("select count(*) from official_account").query(Integer.class).single());
    jdbc.sql("analyze table official_account, entity").query().listOfRows();
    readsInOrderOf("official_account_filed", "", Map.of());
    readsInOrderOf("official_account_filed_kind", "&kind=person", Map.of("kind", "person"));
    readsInOrderOf(
        "official_account_filed_category", "&category=sport", Map.of("category", "sport"));
  }

  private void readsInOrderOf(String key, String query, Map<String, Object> asked) {
    String sql =
        statements.statementsOf(() -> filing("?limit=5" + query)).stream()
            .filter(each -> each.contains("from official_account"))
            .findFirst()
            .orElseThrow();
    List<Object> params = new ArrayList<>(asked.values());
    Instant end = Instant.parse("9999-01-01T00:00:00Z");
    params.addAll(List.of(end, end, Long.MAX_VALUE, 6));
    var plan = jdbc.sql("explain format=traditional " + sql).params(params).query().listOfRows();
    var page = plan.stream().filter(row -> "DERIVED".equals(row.get("select_type"))).toList();
    assertThat(page).hasSize(1);
    assertThat(page.getFirst().get("key")).isEqualTo(key);
    assertThat(String.valueOf(page.getFirst().get("Extra"))).doesNotContain("filesort");
  }

  private void approve(Applicants applicants, String id, String applicant) {
    assertThat(applicants.submit(id, applicant).status()).isEqualTo(200);
    applicants.decide(id, REVIEWER, "approve", "", "");
  }

  private void transferred(String account, String... times) {
    for (String at : times) {
      jdbc.sql(
              """
              insert into official_transfer (account, application, from_entity, to_entity, at)
              select account, account, entity, entity, ? from official_account where account = ?
              """)
          .params(at, account)
          .update();
    }
  }

  /** Every third account is a person's. */
  private void fill(int count) {
    for (int i = 0; i < count; i++) {
      boolean person = i % 3 == 0;
      String account = UUID.randomUUID().toString();
      String ref = (person ? "person:" : "org:") + account;
      jdbc.sql("insert into entity (ref, name, place, scope) values (?, '茶社', '山谷', '茶')")
          .param(ref)
          .update();
      jdbc.sql(
              """
              insert into official_account
                (account, version, handle, name, kind, category, avatar, state, entity, announces,
                 news, second_pair, opened_at)
              select ?, 1, ?, '茶社', ?, ?, 'a', 'active', id, false, 'none', false, ?
              from entity where ref = ?
              """)
          .params(
              account,
              "f-" + account.substring(0, 20),
              person ? "person" : "enterprise",
              person ? "sport" : "food",
              Instant.now().minusSeconds(60 + i / 2),
              ref)
          .update();
    }
  }

  private List<String> operations() {
    return jdbc.sql(
            """
            select reference from operation_log
            where account = ? and operation = 'official.filing' order by id
            """)
        .param(auditor)
        .query((row, n) -> row.getString("reference"))
        .list();
  }

  private List<String> accounts(String query) {
    return filing(query)
        .path("items")
        .valueStream()
        .map(row -> row.at("/account/id").asString())
        .toList();
  }

  private JsonNode filing(String query) {
    Answer filing = ask(query);
    assertThat(filing.status()).isEqualTo(200);
    return filing.body();
  }

  private Answer ask(String query) {
    return site.get("/api/official/filing" + query, Tokens.withRoles(auditor, "auditor"));
  }
}
