package dev.shiming.account.application;

import dev.shiming.account.name.AccountName;
import dev.shiming.account.name.Names;
import dev.shiming.account.official.Entities;
import dev.shiming.account.official.EntityKind;
import dev.shiming.account.official.OfficialQueries;
import dev.shiming.account.official.Seats;
import dev.shiming.account.proof.Proofs;
import dev.shiming.account.vault.Vault;
import dev.shiming.account.vault.Verified;
import dev.shiming.kit.member.Members;
import dev.shiming.kit.page.Columns;
import dev.shiming.kit.problem.Problem;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a reviewer needs beside a case. */
@Service
public class ReviewQueries {

  private static final Duration LATELY = Duration.ofDays(30);
  private static final int MOST_LINES = 100;

  private final Applications applications;
  private final Entities entities;
  private final OfficialQueries officials;
  private final Seats seats;
  private final Members members;
  private final Vault vault;
  private final Names names;
  private final Proofs proofs;
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final InstantSource time;

  ReviewQueries(
      Applications applications,
      Entities entities,
      OfficialQueries officials,
      Seats seats,
      Members members,
      Vault vault,
      Names names,
      Proofs proofs,
      JdbcClient jdbc,
      JsonMapper json,
      InstantSource time) {
    this.applications = applications;
    this.entities = entities;
    this.officials = officials;
    this.seats = seats;
    this.members = members;
    this.vault = vault;
    this.names = names;
    this.proofs = proofs;
    this.jdbc = jdbc;
    this.json = json;
    this.time = time;
  }

  /** The application; a draft is nobody's business but the applicant's. */
  public ReviewView view(String id) {
    Application found =
        applications
            .find(id)
            .filter(one -> one.state() != ApplicationState.DRAFT)
            .orElseThrow(Problem::notFound);
    Application.Contents now = found.contents();
    String account = found.aim().account();
    boolean opening = found.aim().opening();
    return new ReviewView(
        found.id(),
        found.aim().intent(),
        opening ? null : officials.rows(List.of(account)).get(account),
        opening ? null : officials.operator(account).orElse(null),
        opening ? null : seats.of(account, found.applicant()).orElse(null),
        found.state().word(),
        members.find(found.applicant()),
        vault.newest(found.applicant()).map(Verified::method).orElse(null),
        found.answers(),
        now.registered(),
        now.registeredAt(),
        now.authority(),
        now.agency(),
        proofs.of(id),
        cap(found),
        similar(found),
        officials.behind(refs(found)),
        lately(found.applicant()),
        submissions(id));
  }

  /** Those of these that are applications and no drafts; at most a hundred are looked up. */
  public List<ApplicationLine> lines(List<String> ids) {
    List<String> asked = ids.stream().distinct().limit(MOST_LINES).toList();
    return asked.isEmpty()
        ? List.of()
        : jdbc.sql(
                "select id, state, answers from application where id in (:ids) and state <> 'draft'")
            .param("ids", asked)
            .query(
                (row, n) ->
                    ApplicationLine.of(
                        row.getString("id"),
                        row.getString("state"),
                        json.readValue(row.getString("answers"), Answers.class)))
            .list();
  }

  private ReviewView.Cap cap(Application found) {
    EntityKind kind = EntityKind.of(found.answers().kind()).orElse(EntityKind.PERSON);
    Long entity = found.contents().entity();
    int used =
        entity == null
            ? 0
            : entities.accountsOf(entity, found.aim().account())
                + applications.waitingFor(entity, found.id());
    return new ReviewView.Cap(entities.cap(kind), used, found.contents().exceptional());
  }

  private List<Names.Taken> similar(Application found) {
    AccountName name =
        AccountName.read("officialName", found.answers().officialName(), new ArrayList<>());
    return name == null ? List.of() : names.similarTo(name, found.aim().account());
  }

  /** The entity itself and what the registry relates to it: their accounts are compared. */
  private static List<String> refs(Application found) {
    Registered registered = found.registered();
    if (registered == null) {
      return List.of(Entities.refOfPerson(found.applicant()));
    }
    return Stream.concat(
            Stream.of(registered.code()),
            registered.related().stream().map(Registered.Related::code))
        .map(Entities::refOfOrganisation)
        .toList();
  }

  private int lately(String applicant) {
    return jdbc.sql(
            """
            select count(*) from application
            where applicant = ? and created_at > ? and submissions > 0
            """)
        .params(applicant, time.instant().minus(LATELY))
        .query(Integer.class)
        .single();
  }

  private List<ReviewView.Submitted> submissions(String id) {
    return jdbc.sql(
            """
            select number, answers, at from application_submission
            where application = ? order by number
            """)
        .param(id)
        .query(
            (row, n) ->
                new ReviewView.Submitted(
                    row.getInt("number"),
                    json.readValue(row.getString("answers"), Answers.class),
                    Columns.instant(row, "at")))
        .list();
  }
}
