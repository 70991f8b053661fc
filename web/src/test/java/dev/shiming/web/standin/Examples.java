package dev.shiming.web.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The examples of the contract, by request. */
public final class Examples {

  private static final String HELD = "{\"id\":505,\"threadId\":101,\"state\":\"held\"}";
  private static final String APPLICATION = "0192a1b0-0000-7000-9000-00000000000";
  private static final String MEMBER = "/api/members/" + StandIn.MEMBER;

  private static final String DESK = "/api/studio/" + StandIn.ACCOUNT;
  private static final String SEATS = "/api/official/" + StandIn.ACCOUNT;

  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry("forum GET /api/home", "home"),
          Map.entry("forum GET /api/boards", "boards"),
          Map.entry("forum GET /api/boards/tea", "board"),
          Map.entry("forum GET /api/threads/101", "thread"),
          Map.entry("forum GET /api/posts/501", "post"),
          Map.entry("forum GET /api/posts/505", "post"),
          Map.entry("forum GET /api/articles/4", "article"),
          Map.entry("forum GET " + MEMBER + "/threads", "member-threads"),
          Map.entry("forum GET " + MEMBER + "/posts", "member-posts"),
          Map.entry("forum GET /api/articles", "articles-of"),
          Map.entry("forum GET /api/articles/7", "article-official"),
          Map.entry("forum GET /api/articles/7/revisions", "revisions"),
          Map.entry("forum GET /api/articles/7/revisions/1", "revision"),
          Map.entry("forum GET /api/followed/articles", "articles-of"),
          Map.entry("forum GET /api/studio", "desks"),
          Map.entry("forum GET " + DESK + "/drafts", "drafts"),
          Map.entry("forum GET " + DESK + "/drafts/31", "draft"),
          Map.entry("forum PUT " + DESK + "/drafts/31", "draft"),
          Map.entry("forum GET " + DESK + "/articles", "desk-articles"),
          Map.entry("forum GET " + DESK + "/media", "media"),
          Map.entry("forum GET " + DESK + "/statistics", "statistics"),
          Map.entry("comment GET " + SEATS + "/comments/days", "comment-days"),
          Map.entry("account GET /api/official/filing", "filing"),
          Map.entry("forum GET /api/official/figures", "figures"),
          Map.entry("account GET " + SEATS + "/seats", "seats"),
          Map.entry("account GET " + SEATS + "/invitations", "invitations"),
          Map.entry("account GET " + SEATS + "/life", "life"),
          Map.entry("account GET /api/official/transfers", "transfers"),
          Map.entry("account GET /api/official/invitations", "invitations"),
          Map.entry("comment GET /api/subjects/article/4/comments", "comments"),
          Map.entry("comment GET /api/comments/801", "comment"),
          Map.entry("comment GET " + MEMBER + "/comments", "member-comments"),
          Map.entry("account GET " + MEMBER, "member"),
          Map.entry("account GET /api/official", "official-directory"),
          Map.entry("account GET /api/official/yixing-ceramics", "official-card"),
          Map.entry("account GET /api/applications/" + StandIn.DRAFT, "application"),
          Map.entry(
              "account PUT /api/applications/" + StandIn.DRAFT + "/answers/entity", "application"),
          Map.entry("account GET /api/applications/" + StandIn.CORRECTED, "application-corrected"),
          Map.entry("account GET /api/cases", "review-cases"),
          Map.entry("account GET /api/cases/91", "review-case"),
          Map.entry("account GET /api/cases/92", "review-appeal"),
          Map.entry("account GET /api/applications/" + APPLICATION + "1/review", "review"),
          Map.entry(
              "account GET /api/applications/" + APPLICATION + "2/review", "review-of-appeal"),
          Map.entry("account GET /api/applications/lines", "review-lines"));

  private static final Map<String, String> SMALL =
      Map.ofEntries(
          Map.entry("account GET /api/notices/unread", "{\"count\":3}"),
          Map.entry(
              "account GET /api/official/rules",
              "{\"person\":1,\"organisation\":2,\"recheckDays\":365,\"dormancyDays\":180,\"dueDays\":7,\"appealDays\":20}"),
          Map.entry("account POST /api/applications", "{\"id\":\"" + StandIn.DRAFT + "\"}"),
          Map.entry("account GET /api/agreement", "{\"version\":\"1\",\"undertakings\":7}"),
          Map.entry("forum POST /api/threads", "{\"id\":101,\"state\":\"published\"}"),
          Map.entry(
              "forum POST /api/threads/101/posts",
              "{\"id\":501,\"threadId\":101,\"state\":\"published\"}"),
          Map.entry("forum PUT /api/posts/501", HELD),
          Map.entry(
              "forum POST /api/preview", "{\"html\":\"<p>seen <strong>before</strong></p>\"}"),
          Map.entry("comment POST /api/preview", "{\"html\":\"<p>seen comment</p>\"}"),
          Map.entry(
              "comment POST /api/subjects/article/4/comments", "{\"id\":801,\"state\":\"held\"}"),
          Map.entry("comment PUT /api/comments/801", "{\"id\":801,\"state\":\"published\"}"),
          Map.entry(
              "forum POST /api/reports",
              "{\"ticket\":\"R-2026-0042\",\"due\":\"2026-11-28T08:00:00Z\"}"),
          Map.entry(
              "comment POST /api/reports",
              "{\"ticket\":\"R-2026-0043\",\"due\":\"2026-11-28T08:00:00Z\"}"),
          Map.entry("forum POST " + DESK + "/drafts", "{\"id\":31}"),
          Map.entry("forum GET " + DESK + "/drafts/31/preview", "{\"html\":\"<p>seen draft</p>\"}"),
          Map.entry("account POST " + SEATS + "/invitations", "{\"id\":\"i\"}"),
          Map.entry("account GET " + SEATS + "/transfers", "[]"),
          Map.entry("account POST " + SEATS + "/transfers", "{\"id\":\"t\"}"),
          Map.entry("account POST " + SEATS + "/awakening", ""),
          Map.entry(
              "account POST " + SEATS + "/operator-name/address",
              "{\"url\":\"http://localhost:8084/operator-names/once\"}"),
          Map.entry(
              "comment GET /api/counts", "{\"article:7\":12,\"article:8\":0,\"article:9\":3}"),
          Map.entry("forum GET " + SEATS + "/followers", "{\"followers\":1207}"),
          Map.entry("forum GET " + SEATS + "/follow", "{\"following\":true,\"followers\":1207}"),
          Map.entry("forum PUT " + SEATS + "/follow", "{\"following\":true,\"followers\":1208}"),
          Map.entry("realm GET /.well-known/openid-configuration", "{}"));

  private Examples() {}

  static StandIn.Answer answer(String service, String method, String path) {
    var request = service + " " + method + " " + path;
    var file = FILES.get(request);
    if (file != null) {
      return new StandIn.Answer(200, read(file));
    }
    var small = SMALL.get(request);
    if (small != null) {
      return new StandIn.Answer(200, small);
    }
    if (request.equals("account GET /api/applications")) {
      return new StandIn.Answer(
          200, "[" + read("application-corrected") + "," + read("application") + "]");
    }
    if (method.equals("DELETE")) {
      return new StandIn.Answer(204, "");
    }
    return new StandIn.Answer(404, "{\"status\":404,\"code\":\"not-found\"}");
  }

  /** What the example answers to a request, such as {@code forum GET /api/home}. */
  public static String body(String request) {
    var parts = request.split(" ", 3);
    return answer(parts[0], parts[1], parts[2]).body();
  }

  private static String read(String file) {
    try (var example = Examples.class.getResourceAsStream("/examples/" + file + ".json")) {
      if (example == null) {
        throw new IllegalStateException("no example " + file);
      }
      return new String(example.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
