package dev.shiming.forum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.forum.Api.Answer;
import dev.shiming.testkit.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ForumTests
class BadInputTests {

  private final Forum forum;
  private final String board;
  private final String token = Tokens.member(Forum.account());

  @Autowired
  BadInputTests(Forum forum) {
    this.forum = forum;
    this.board = forum.board();
  }

  @ParameterizedTest
  @CsvSource({
    "'', title.missing",
    "茶叶盒, title.too-short",
    "'  茶叶盒  ', title.too-short",
    "茶叶盒\u202E翻, text.characters",
    "茶叶盒\u0007翻, text.characters",
    "茶叶盒\u2066翻, text.characters"
  })
  void aTitleIsRefusedAtItsField(String title, String code) {
    assertThat(start(title, "正文").code("title")).isEqualTo(code);
  }

  @Test
  void lengthsCountCharactersNotHalves() {
    assertThat(start("😀".repeat(80), "😀".repeat(20_000)).status()).isEqualTo(201);
    assertThat(start("😀".repeat(81), "好").code("title")).isEqualTo("title.too-long");
    assertThat(start("四个字符", "😀".repeat(20_001)).code("body")).isEqualTo("body.too-long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   \n ", "[a]: http://example.org"})
  void aBodyThatShowsNothingIsMissing(String body) {
    assertThat(start("四个字符", body).code("body")).isEqualTo("body.missing");
  }

  @Test
  void fourByteCharactersComeBackAsTheyWere() {
    Answer started = start("𠮷野家在哪里 🍵", "𠮷 🍵 👩‍👩‍👧 é");
    assertThat(started.status()).isEqualTo(201);
    assertThat(forum.row(started.id()).path("title").asString()).isEqualTo("𠮷野家在哪里 🍵");
    String html =
        forum
            .api()
            .get(null, "/api/posts/" + forum.opening(started.id()))
            .body()
            .path("html")
            .asString();
    assertThat(Jsoup.parse(html).text()).isEqualTo("𠮷 🍵 👩‍👩‍👧 é");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "<svg/onload=alert(1)>",
        "![x](http://example.org/x.png)"
      })
  void scriptInABodyIsText(String body) {
    Answer started = start("四个字符的标题", "看这个：" + body);
    String html =
        forum
            .api()
            .get(token, "/api/posts/" + forum.opening(started.id()))
            .body()
            .path("html")
            .asString();
    assertThat(html)
        .doesNotContain("<script")
        .doesNotContain("<img")
        .doesNotContain("<svg")
        .doesNotContain("href=\"javascript")
        .doesNotContain("href=\"data");
  }

  @Test
  void oneMegabyteIsRefusedUnread() {
    Answer answer = start("四个字符", "x".repeat(1_048_576));
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.code()).isEqualTo("request.too-large");
  }

  @Test
  void aTableCannotGrowBeyondWhatWasTyped() {
    String head = "|a".repeat(3000) + "\n" + "|-".repeat(3000) + "\n";
    String body = head + "|\n".repeat(3900);
    Instant before = Instant.now();
    Answer answer = forum.api().post(token, "/api/preview", Map.of("body", body));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text().length()).isLessThan(400_000);
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void deepNestingIsRenderedQuickly() {
    Instant before = Instant.now();
    for (String body :
        new String[] {"> ".repeat(9000) + "x", "[".repeat(19_000), "- ".repeat(9000)}) {
      assertThat(forum.api().post(token, "/api/preview", Map.of("body", body)).status())
          .isIn(200, 422);
    }
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere", "../tea", "茶", "TEA' or '1'='1"})
  void anUnknownBoardIsSaidAtItsField(String slug) {
    assertThat(forum.start(Forum.account(), slug, "四个字符", "正文").code("board"))
        .isEqualTo("board.unknown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no-uuid", "1"})
  void aFormWithoutItsKeyIsNotWritten(String key) {
    Map<String, Object> form = Map.of("board", board, "title", "四个字符", "body", "正文", "key", key);
    assertThat(forum.api().post(token, "/api/threads", form).code("key")).isEqualTo("key.missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "null", "\"x\"", "{\"title\":{}}", ""})
  void whatIsNoFormIsUnreadable(String body) {
    Answer answer = forum.api().post(token, "/api/threads", body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("request.unreadable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/threads/abc",
        "/api/threads/-1",
        "/api/threads/99999999999999999999",
        "/api/posts/0",
        "/api/articles/987654321",
        "/api/boards/茶",
        "/api/boards/nowhere",
        "/api/members/nobody/threads",
        "/api/nothing"
      })
  void whatDoesNotExistIsNotFound(String address) {
    Answer answer = forum.api().get(null, address);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo("not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "%20", "e30", "fDF8fA"})
  void aCursorOfSomebodyElseIsUnreadable(String cursor) {
    long thread = forum.thread(Forum.account(), board);
    for (String address : new String[] {"/api/boards/" + board, "/api/threads/" + thread}) {
      Answer answer = forum.api().get(null, address + "?after=" + cursor);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.code()).isEqualTo("request.unreadable");
    }
  }

  @Test
  void aQuoteMustStandInTheSameThread() {
    String author = Forum.account();
    long thread = forum.thread(author, board);
    long elsewhere = forum.opening(forum.thread(author, board));
    assertThat(forum.reply(author, thread, "引用一下", elsewhere).code("quote"))
        .isEqualTo("quote.unknown");
    assertThat(forum.reply(author, thread, "引用一下", 987_654_321L).code("quote"))
        .isEqualTo("quote.unknown");
  }

  @Test
  void boardsAreCheckedToo() {
    String administrator = Tokens.administrator(Forum.account());
    Answer refused = forum.api().post(administrator, "/api/boards", board("Not A Slug", "茶"));
    assertThat(refused.code("slug")).isEqualTo("slug.invalid");
    assertThat(forum.api().post(administrator, "/api/boards", board(board, "茶")).code("slug"))
        .isEqualTo("slug.taken");
    assertThat(forum.api().post(administrator, "/api/boards", board("tea-2", "")).code("name"))
        .isEqualTo("name.missing");
  }

  private static Map<String, Object> board(String slug, String name) {
    return Map.of(
        "slug", slug,
        "name", Map.of("zh", name, "en", "Tea"),
        "intro", Map.of("zh", "茶", "en", "Tea"),
        "position", 1,
        "key", Forum.key());
  }

  private Answer start(String title, String body) {
    Map<String, Object> form = new HashMap<>();
    form.put("board", board);
    form.put("title", title);
    form.put("body", body);
    form.put("key", Forum.key());
    return forum.api().post(token, "/api/threads", form);
  }
}
