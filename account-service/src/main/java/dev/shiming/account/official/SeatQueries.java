package dev.shiming.account.official;

import dev.shiming.kit.member.MemberView;
import dev.shiming.kit.member.Members;
import dev.shiming.kit.page.Columns;
import dev.shiming.kit.problem.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads who works for an account, and what is offered to whom. */
@Service
public class SeatQueries {

  private final JdbcClient jdbc;
  private final Members members;
  private final InstantSource time;

  SeatQueries(JdbcClient jdbc, Members members, InstantSource time) {
    this.jdbc = jdbc;
    this.members = members;
    this.time = time;
  }

  /**
   * Who works for an account, the first seat first.
   *
   * @throws Problem 404 for whoever holds no seat there
   */
  public List<SeatView> seatsOf(String account, String viewer) {
    record Row(String member, Seat seat, Instant since) {}
    List<Row> rows =
        jdbc.sql(
                "select member, seat, since from official_seat where account = ? order by since, member")
            .param(account)
            .query(
                (row, n) ->
                    new Row(
                        row.getString("member"),
                        Seat.of(row.getString("seat")).orElseThrow(),
                        Columns.instant(row, "since")))
            .list();
    if (rows.stream().noneMatch(row -> row.member().equals(viewer))) {
      throw Problem.notFound();
    }
    Map<String, MemberView> views = members.find(rows.stream().map(Row::member).toList());
    return rows.stream()
        .map(row -> new SeatView(shown(views, row.member()), row.seat(), row.since()))
        .toList();
  }

  /** What is offered and not answered yet, for those who hold a seat. */
  public List<InvitationView> offeredBy(String account, String viewer) {
    seatsOf(account, viewer);
    return invitations("i.account = ?", account);
  }

  /** The seats that a member may take. */
  public List<InvitationView> offeredTo(String member) {
    return invitations("i.member = ?", member);
  }

  private List<InvitationView> invitations(String whose, String id) {
    record Row(
        String id, OfficialAccount account, String member, Seat seat, Instant at, Instant until) {}
    List<Row> rows =
        jdbc.sql(
                """
                select o.*, i.id as invitation, i.member, i.seat, i.at, i.until
                from official_invitation i join official_account o on o.account = i.account
                where %s and i.until > ? order by i.at desc limit 100
                """
                    .formatted(whose))
            .params(id, time.instant())
            .query(
                (row, n) ->
                    new Row(
                        row.getString("invitation"),
                        OfficialAccount.of(row, n),
                        row.getString("member"),
                        Seat.of(row.getString("seat")).orElseThrow(),
                        Columns.instant(row, "at"),
                        Columns.instant(row, "until")))
            .list();
    Map<String, MemberView> views = members.find(rows.stream().map(Row::member).toList());
    return rows.stream()
        .map(
            row ->
                new InvitationView(
                    row.id(),
                    row.account().view(),
                    shown(views, row.member()),
                    row.seat(),
                    row.at(),
                    row.until()))
        .toList();
  }

  private static MemberView shown(Map<String, MemberView> views, String member) {
    return views.getOrDefault(member, MemberView.unknown(member));
  }
}
