package dev.shiming.account.official;

import dev.shiming.kit.page.Cursor;
import dev.shiming.kit.page.Page;
import dev.shiming.kit.page.Place;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.time.ChinaTime;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads cards, the directory and the accounts that a member works for. */
@Service
public class OfficialQueries {

  private final OfficialAccounts accounts;
  private final Credentials credentials;
  private final OperatorNames names;
  private final TransferHistory history;
  private final JdbcClient jdbc;
  private final InstantSource time;

  OfficialQueries(
      OfficialAccounts accounts,
      Credentials credentials,
      OperatorNames names,
      TransferHistory history,
      JdbcClient jdbc,
      InstantSource time) {
    this.accounts = accounts;
    this.credentials = credentials;
    this.names = names;
    this.history = history;
    this.jdbc = jdbc;
    this.time = time;
  }

  public Card card(String handle) {
    OfficialAccount account = accounts.byHandle(handle).orElseThrow(Problem::notFound);
    return new Card(
        account.view(),
        account.handle(),
        account.kind(),
        account.category(),
        account.tagline(),
        account.state(),
        account.news(),
        account.openedAt(),
        checks(account.account()),
        operator(account.account()).orElse(null),
        names.of(account.account()).map(Life.ShownName::shown).orElse(null),
        account.agency(),
        domains(account.account()),
        history.of(account.account()));
  }

  /** The handle of an author, for whoever only has the id. */
  public String handleOf(String account) {
    return accounts.find(account).map(OfficialAccount::handle).orElseThrow(Problem::notFound);
  }

  /** What the directory is asked for; null where it does not matter. */
  public record Wanted(
      @Nullable String beginning, @Nullable EntityKind kind, @Nullable Category category) {}

  /** Newest first; those whose badge does not stand are not listed. */
  public Page<OfficialRow> directory(Wanted wanted, @Nullable String after, int limit) {
    List<String> conditions = new ArrayList<>();
    String from = "official_account o";
    if (wanted.beginning() != null) {
      from = "official_name_part p join official_account o on o.number = p.official";
      conditions.add("p.part >= :part and p.part < concat(:part, _utf8mb4 0xF48FBFBD)");
    }
    if (wanted.kind() != null) {
      conditions.add("o.kind = :kind");
    }
    if (wanted.category() != null) {
      conditions.add("o.category = :category");
    }
    conditions.add("o.state = 'active' and o.opened_at <= :at");
    conditions.add("(o.opened_at < :at or o.number < :id)");
    var rows =
        jdbc.sql(
            "select distinct o.* from %s where %s order by o.opened_at desc, o.number desc limit :rows"
                .formatted(from, String.join(" and ", conditions)));
    Map<String, Object> asked = new LinkedHashMap<>();
    Optional.ofNullable(wanted.beginning()).ifPresent(part -> asked.put("part", part));
    Optional.ofNullable(wanted.kind()).ifPresent(kind -> asked.put("kind", kind.word()));
    Optional.ofNullable(wanted.category()).ifPresent(one -> asked.put("category", one.word()));
    return Place.fromNewest(after)
        .page(
            rows.params(asked),
            limit,
            OfficialAccount::of,
            one -> Cursor.of(one.openedAt(), one.number()))
        .map(OfficialRow::of);
  }

  /** The accounts that a member works for, the newest seat first. */
  public List<Held> heldBy(String member) {
    return jdbc.sql(
            """
            select o.*, s.seat from official_seat s join official_account o on o.account = s.account
            where s.member = ? order by s.since desc, o.number desc limit 100
            """)
        .param(member)
        .query(
            (row, n) -> {
              OfficialAccount account = OfficialAccount.of(row, n);
              return new Held(
                  account.view(),
                  account.handle(),
                  account.state(),
                  Seat.of(row.getString("seat")).orElseThrow());
            })
        .list();
  }

  /** Those of these accounts that are there, by their ids. */
  public Map<String, OfficialRow> rows(Collection<String> accounts) {
    return accounts.isEmpty()
        ? Map.of()
        : jdbc
            .sql("select * from official_account where account in (:accounts)")
            .param("accounts", accounts)
            .query(OfficialAccount::of)
            .list()
            .stream()
            .collect(Collectors.toMap(OfficialAccount::account, OfficialRow::of));
  }

  /** The accounts of these entities that are not closed, for a comparison with a declared list. */
  public List<OfficialRow> behind(List<String> refs) {
    return refs.isEmpty()
        ? List.of()
        : jdbc
            .sql(
                """
                select o.* from entity e join official_account o on o.entity = e.id
                where e.ref in (:refs) and o.state <> 'closed' order by o.number limit 100
                """)
            .param("refs", refs)
            .query(OfficialAccount::of)
            .list()
            .stream()
            .map(OfficialRow::of)
            .toList();
  }

  private List<Check> checks(String account) {
    return jdbc.sql("select * from official_check where account = ? order by id")
        .param(account)
        .query(Check::of)
        .list();
  }

  /** The organisation behind an account; empty for a person's. */
  public Optional<Card.Operator> operator(String account) {
    return jdbc.sql(
            """
            select e.ref, e.name, e.place, e.scope, o.operating_place, o.contact
            from official_account o join entity e on e.id = o.entity
            where o.account = ? and o.kind <> 'person'
            """)
        .param(account)
        .query(
            (row, n) ->
                new Card.Operator(
                    row.getString("name"),
                    Objects.requireNonNull(Entities.codeOf(row.getString("ref"))),
                    row.getString("place"),
                    row.getString("scope"),
                    row.getString("operating_place"),
                    row.getString("contact")))
        .optional();
  }

  private List<Card.DomainOnCard> domains(String account) {
    LocalDate today = ChinaTime.today(time);
    return credentials.of(account).stream()
        .map(
            one ->
                new Card.DomainOnCard(one.domain(), one.number(), one.until(), one.current(today)))
        .toList();
  }
}
