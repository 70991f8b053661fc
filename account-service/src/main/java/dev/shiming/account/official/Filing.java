package dev.shiming.account.official;

import dev.shiming.kit.member.MemberView;
import dev.shiming.kit.member.Members;
import dev.shiming.kit.operation.OperationLog;
import dev.shiming.kit.page.Columns;
import dev.shiming.kit.page.Cursor;
import dev.shiming.kit.page.Keyed;
import dev.shiming.kit.page.Page;
import dev.shiming.kit.page.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists official accounts in every state with those who stand behind them. Whoever begins to read
 * is in the operation log, for it says which member runs which account.
 */
@Service
public class Filing {

  private static final String PERSON = Entities.refOfPerson("");
  private static final String ORGANISATION = Entities.refOfOrganisation("");

  private final JdbcClient jdbc;
  private final Members members;
  private final OperationLog operations;

  Filing(JdbcClient jdbc, Members members, OperationLog operations) {
    this.jdbc = jdbc;
    this.members = members;
    this.operations = operations;
  }

  /** What is asked for; null where it does not matter. */
  public record Wanted(@Nullable EntityKind kind, @Nullable Category category) {

    private String reference() {
      return "filing:%s/%s"
          .formatted(
              kind == null ? "all" : kind.word(), category == null ? "all" : category.word());
    }
  }

  /** Newest first: the same statements for any number of accounts. */
  @Transactional
  public Page<FilingRow> page(Wanted wanted, String viewer, @Nullable String after, int limit) {
    Place place = Place.fromNewest(after);
    if (place.first()) {
      operations.record(viewer, "official.filing", wanted.reference());
    }
    Page<Filed> page = filed(wanted, place, limit);
    return page.items().isEmpty() ? new Page<>(List.of(), null) : shown(page);
  }

  private Page<Filed> filed(Wanted wanted, Place place, int limit) {
    Map<String, Object> asked = new LinkedHashMap<>();
    List<String> conditions = new ArrayList<>();
    // MySQL would sort all accounts of a kind that it finds by another key.
    String key = "official_account_filed";
    if (wanted.kind() != null) {
      key = "official_account_filed_kind";
      conditions.add("kind = :kind and");
      asked.put("kind", wanted.kind().word());
    }
    if (wanted.category() != null) {
      key = "official_account_filed_category";
      conditions.add("category = :category and");
      asked.put("category", wanted.category().word());
    }
    var accounts =
        jdbc.sql(
                """
                select o.*, e.ref, e.name as registered_name, e.place as registered_place
                from (select number from official_account force index (%s)
                      where %s opened_at <= :at and (opened_at < :at or number < :id)
                      order by opened_at desc, number desc limit :rows) filed
                  join official_account o on o.number = filed.number
                  join entity e on e.id = o.entity
                order by o.opened_at desc, o.number desc
                """
                    .formatted(key, String.join(" ", conditions)))
            .params(asked);
    return place.page(accounts, limit, Filed::of, Filed::cursor);
  }

  private Page<FilingRow> shown(Page<Filed> page) {
    List<String> accounts = page.items().stream().map(filed -> filed.account.account()).toList();
    Map<String, List<Credential>> domains = domains(accounts);
    Map<String, Integer> seats = seats(accounts);
    Map<String, Instant> transfers = transfers(accounts);
    Map<String, MemberView> people =
        members.find(page.items().stream().map(Filed::person).filter(Objects::nonNull).toList());
    return page.map(
        filed ->
            filed.row(
                people,
                domains.getOrDefault(filed.account.account(), List.of()),
                seats.getOrDefault(filed.account.account(), 0),
                transfers.get(filed.account.account())));
  }

  private Map<String, List<Credential>> domains(List<String> accounts) {
    record Held(String account, Credential credential) {}
    return jdbc
        .sql(
            """
            select account, domain, number, until from official_domain
            where account in (:accounts) order by account, domain
            """)
        .param("accounts", accounts)
        .query(
            (row, n) ->
                new Held(
                    row.getString("account"),
                    new Credential(
                        Domain.of(row.getString("domain")).orElseThrow(),
                        row.getString("number"),
                        row.getDate("until").toLocalDate())))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Held::account, Collectors.mapping(Held::credential, Collectors.toList())));
  }

  private Map<String, Integer> seats(List<String> accounts) {
    return Keyed.rows(
        jdbc.sql(
                """
            select account, count(*) as seats from official_seat
            where account in (:accounts) group by account
            """)
            .param("accounts", accounts),
        (row, n) -> row.getString("account"),
        (row, n) -> row.getInt("seats"));
  }

  /** When each last went to another registrant. */
  private Map<String, Instant> transfers(List<String> accounts) {
    return Keyed.rows(
        jdbc.sql(
                """
            select account, max(at) as at from official_transfer
            where account in (:accounts) group by account
            """)
            .param("accounts", accounts),
        (row, n) -> row.getString("account"),
        (row, n) -> Columns.instant(row, "at"));
  }

  private record Filed(
      OfficialAccount account, String ref, @Nullable String name, @Nullable String place) {

    static Filed of(ResultSet row, int number) throws SQLException {
      return new Filed(
          OfficialAccount.of(row, number),
          row.getString("ref"),
          row.getString("registered_name"),
          row.getString("registered_place"));
    }

    Cursor cursor() {
      return Cursor.of(account.openedAt(), account.number());
    }

    @Nullable String person() {
      return ref.startsWith(PERSON) ? ref.substring(PERSON.length()) : null;
    }

    FilingRow row(
        Map<String, MemberView> people,
        List<Credential> domains,
        int seats,
        @Nullable Instant transferredAt) {
      String person = person();
      return new FilingRow(
          account.view(),
          account.handle(),
          account.kind(),
          account.category(),
          account.state(),
          account.news(),
          account.openedAt(),
          person == null ? registrant() : null,
          person == null ? null : people.getOrDefault(person, MemberView.unknown(person)),
          account.agency(),
          domains,
          seats,
          transferredAt);
    }

    private FilingRow.Registrant registrant() {
      return new FilingRow.Registrant(
          ref.substring(ORGANISATION.length()), Objects.requireNonNull(name), place);
    }
  }
}
