package dev.shiming.forum.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.forum.Api.Answer;
import dev.shiming.forum.Forum;
import dev.shiming.forum.ForumTests;
import dev.shiming.forum.Studio;
import dev.shiming.forum.Studio.Told;
import dev.shiming.testkit.StatementCount;
import dev.shiming.testkit.Tokens;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Moderators who work for an official account have no say about its articles. */
@ForumTests
class InterestTests {

  private final Studio studio;
  private final Forum forum;
  private final StatementCount statements;
  private final String lan = Forum.account();
  private final String moderator = Forum.account();

  @Autowired
  InterestTests(Studio studio, Forum forum, StatementCount statements) {
    this.studio = studio;
    this.forum = forum;
    this.statements = statements;
  }

  @ParameterizedTest
  @ValueSource(strings = {"owner", "editor", "author", "comment-manager"})
  void whoeverHoldsASeatNeitherClaimsNorDecidesNorUndoes(String seat) {
    long article = held(Map.of(lan, "owner", moderator, seat));
    String open = address(article);
    assertOwn(post(open + "/claim", Map.of()));
    Map<String, Object> approval =
        Map.of("version", 1, "verdict", "approve", "reason", "", "text", "");
    assertOwn(post(open + "/decision", approval));
    assertThat(forum.api().get(null, "/api/articles/" + article).status()).isEqualTo(404);
    JsonNode decided = forum.decide("article", article, "approve");
    assertOwn(post(open + "/undo", Map.of("version", decided.path("version").asInt())));
    assertThat(forum.api().get(null, "/api/articles/" + article).status()).isEqualTo(200);
  }

  @Test
  void aReportAboutAnArticleOfTheirsIsNoneOfTheirBusinessEither() {
    Told told = Studio.person(lan).seats(Map.of(lan, "owner", moderator, "author"));
    String account = studio.tell(told, 1).account();
    long article = studio.published(account, lan, Studio.article());
    Forum.require(forum.report(Forum.account(), "article", article), 201);
    assertOwn(post(address(article) + "/claim", Map.of()));
    studio.tell(told.seats(Map.of(lan, "owner")), 2);
    assertThat(post(address(article) + "/claim", Map.of()).status()).isEqualTo(200);
  }

  @Test
  void onlyArticlesAskWhoHoldsASeat() {
    long thread = forum.start(lan, forum.board(), "兼职的机会来了", Forum.HELD).id();
    String ofThread = address("thread", thread);
    String ofArticle = address(held(Map.of(lan, "owner")));
    assertThat(seatsRead(() -> post(ofThread + "/claim", Map.of()))).isZero();
    assertThat(seatsRead(() -> post(ofArticle + "/claim", Map.of()))).isOne();
  }

  private long seatsRead(Runnable act) {
    return statements.statementsOf(act).stream().filter(s -> s.contains("official_seat")).count();
  }

  private long held(Map<String, String> seats) {
    String account = studio.tell(Studio.person(lan).seats(seats), 1).account();
    Map<String, Object> fields = Studio.article();
    fields.put("body", Forum.HELD);
    return studio.published(account, lan, fields);
  }

  private String address(long article) {
    return address("article", article);
  }

  private String address(String type, long id) {
    return "/api/cases/" + forum.openCase(type, id).path("id").asString();
  }

  private Answer post(String address, Map<String, Object> sent) {
    return forum.api().post(Tokens.moderator(moderator), address, sent);
  }

  private static void assertOwn(Answer answer) {
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("case.own");
  }
}
