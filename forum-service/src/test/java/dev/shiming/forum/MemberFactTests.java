package dev.shiming.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shiming.forum.Api.Answer;
import dev.shiming.testkit.Proves;
import dev.shiming.testkit.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

@ForumTests
class MemberFactTests {

  private final Forum forum;
  private final KafkaTemplate<String, byte[]> kafka;
  private final String board;
  private final String ming = Forum.account();

  @Autowired
  MemberFactTests(Forum forum, KafkaTemplate<String, byte[]> factTemplate) {
    this.forum = forum;
    this.kafka = factTemplate;
    this.board = forum.board();
  }

  @Test
  @Proves("C1")
  void theNicknameArrivesAfterTheFirstWrite() throws Exception {
    long thread = forum.thread(ming, board);
    assertThat(author(thread).path("nickname").isNull()).isTrue();
    tell(2, "山谷回声", "good");
    await().atMost(Duration.ofSeconds(15)).until(() -> !author(thread).path("number").isNull());
    tell(1, "旧名字", "good");
    tell(3, "新名字", "good");
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> author(thread).path("nickname").asString("").equals("新名字"));
    assertThat(author(thread).path("number").asLong()).isEqualTo(1234);
    assertThat(author(thread).at("/badge/kind").asString()).isEqualTo("site");
  }

  @Test
  void whoIsNotInGoodStandingWritesNothingButTakesBackTheirOwn() throws Exception {
    long thread = forum.thread(ming, board);
    long opening = forum.opening(thread);
    tell(1, "山谷回声", "muted");
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> forum.reply(ming, thread, Forum.text()).status() == 403);
    Answer refused = forum.start(ming, board, "四个字符", Forum.text());
    assertThat(refused.code()).isEqualTo("standing.not-good");
    assertThat(forum.edit(ming, opening, "四个字符", "正文", 1).code()).isEqualTo("standing.not-good");
    assertThat(forum.api().delete(Tokens.member(ming), "/api/posts/" + opening).status())
        .isEqualTo(204);
  }

  private JsonNode author(long thread) {
    return forum.row(thread).path("author");
  }

  private void tell(long version, String nickname, String standing) throws Exception {
    String fact =
        """
        {"version":%d,"account":"%s","number":1234,"nickname":"%s","avatar":"a1",
         "badge":{"kind":"site"},"standing":"%s","notBefore":null}
        """
            .formatted(version, ming, nickname, standing);
    kafka
        .send("shiming.member", ming, fact.getBytes(StandardCharsets.UTF_8))
        .get(10, TimeUnit.SECONDS);
  }
}
