package dev.shiming.journeys.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.journeys.people.Login;
import dev.shiming.journeys.people.People;
import dev.shiming.journeys.people.RunId;
import dev.shiming.journeys.site.Api;
import dev.shiming.journeys.site.RunningSite;
import dev.shiming.journeys.site.Texts;
import dev.shiming.journeys.site.Texts.Language;
import dev.shiming.stack.drive.Page;
import dev.shiming.stack.drive.SiteDrive;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms for texts and for decisions, and input that they do not take. */
@Order(11)
class TextInputIT {

  private static final String NEW_THREAD = "/boards/tech/new";
  private static final Map<Language, SiteDrive> WRITERS = new EnumMap<>(Language.class);

  private final RunningSite site = RunningSite.shared();

  private static Login writer() {
    return People.member("clumsy");
  }

  private SiteDrive drive(Language language) {
    return WRITERS.computeIfAbsent(
        language,
        in -> {
          var drive = site.drive(in.accepted());
          drive.signIn(writer().name(), writer().password());
          return drive;
        });
  }

  static Stream<Arguments> threads() {
    return Stream.of(
            Arguments.of("", "正文。A body.", "title", "title.missing"),
            Arguments.of("短", "正文。A body.", "title", "title.too-short"),
            Arguments.of("长".repeat(81), "正文。A body.", "title", "title.too-long"),
            Arguments.of("普通标题 Plain", "", "body", "body.missing"),
            Arguments.of("普通标题 Plain", " \u3000\n ", "body", "body.missing"),
            Arguments.of("普通标题 Plain", "字".repeat(20_001), "body", "body.too-long"),
            Arguments.of("倒过来 \u202e evil", "正文。A body.", "title", "text.characters"),
            Arguments.of("普通标题 Plain", "反\u202e转 reversed", "body", "text.characters"),
            Arguments.of("普通标题 Plain", "控\u0007制 bell", "body", "text.characters"))
        .flatMap(
            each ->
                Stream.of(Language.values())
                    .map(
                        language ->
                            Arguments.of(
                                each.get()[0],
                                each.get()[1],
                                each.get()[2],
                                each.get()[3],
                                language)));
  }

  @ParameterizedTest(name = "{3} at {2}, {4}")
  @MethodSource("threads")
  void aThreadIsRefusedAtItsFieldAndKept(
      String title, String body, String field, String code, Language language) {
    var drive = drive(language);
    var form = drive.get(NEW_THREAD).formWith("title").fill("title", title).fill("body", body);
    var page = drive.browser().submit(form.press("action", "send"));
    assertThat(page.document().select("[data-test=complaints]").attr("data-code")).isEqualTo(code);
    assertThat(page.document().select("[data-test=error-" + field + "]").text())
        .matches(new Texts(language).web("problem." + code));
    assertThat(page.formWith("title").value("title")).isEqualTo(title);

    var answer =
        People.api(writer())
            .post(
                site.addresses().forum().resolve("/api/threads"),
                Map.of(
                    "board",
                    "tech",
                    "title",
                    title,
                    "body",
                    body,
                    "key",
                    UUID.randomUUID().toString()));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.codeAt(field)).isEqualTo(code);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void scriptIsShownAsTextAndFourByteCharactersAreKept(Language language) {
    var drive = drive(language);
    var title = RunId.with("<script>alert(1)</script> 😀𠮷");
    var page =
        drive.postThread(
            "tech", title, "<img src=x onerror=alert(1)> 𠮷野家 😀 <script>alert(2)</script> ok");
    assertThat(page.document().select("[data-test=thread-title]").text()).isEqualTo(title);
    assertThat(page.document().select("main script, main [onerror]")).isEmpty();
    assertThat(page.text()).contains("𠮷野家 😀");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aMegabyteIsRefusedInWords(Language language) {
    var drive = drive(language);
    var form =
        drive
            .get(NEW_THREAD)
            .formWith("title")
            .fill("title", RunId.with("一兆字节 A megabyte"))
            .fill("body", "x".repeat(1_100_000));
    var page = drive.browser().submit(form.press("action", "send"));
    assertThat(page.status()).isEqualTo(413);
    assertThat(page.text()).containsPattern(new Texts(language).web("error.413.title"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aRefusedWordNamesItsReason(Language language) {
    var drive = drive(language);
    var page = start(drive, RunId.with("急用钱 In need"), "收购银行卡，高价。");
    assertThat(page.document().select("[data-test=complaints]").attr("data-code"))
        .isEqualTo("text.refused");
    assertThat(page.document().select("[data-test=complaints]").text())
        .containsPattern(new Texts(language).web("problem.text.refused"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void unknownBoardsThreadsAndQuotesAreSaid(Language language) {
    var drive = drive(language);
    assertThat(drive.get("/threads/999999999").status()).isEqualTo(404);
    assertThat(drive.get("/boards/no-such-board").status()).isEqualTo(404);
    var api = People.api(writer());
    var forum = site.addresses().forum();
    var unknownBoard =
        api.post(
            forum.resolve("/api/threads"),
            Map.of(
                "board",
                "nowhere",
                "title",
                "普通标题",
                "body",
                "正文",
                "key",
                UUID.randomUUID().toString()));
    assertThat(unknownBoard.codeAt("board")).isEqualTo("board.unknown");
    assertThat(
            api.post(
                    forum.resolve("/api/threads/999999999/posts"),
                    Map.of("body", "正文", "key", UUID.randomUUID().toString()))
                .code())
        .isEqualTo("not-found");
    assertThat(new Texts(language).web("problem.board.unknown")).isNotNull();
  }

  static Stream<Arguments> decisions() {
    return Stream.of("reason.missing", "reason.unknown", "text.too-long")
        .flatMap(code -> Stream.of(Language.values()).map(in -> Arguments.of(code, in)));
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void theConsoleRefusesADecisionInWords(String code, Language language) {
    var moderator = site.drive(language.accepted());
    var login = People.moderator(0);
    moderator.signIn(login.name(), login.password());
    var open = moderator.get("/console?kind=held-thread").links("/console/cases/forum/").getFirst();
    var form = moderator.browser().open(open).formWith("reason");
    switch (code) {
      case "reason.missing" -> form.fill("reason", "");
      case "reason.unknown" -> form.fill("reason", "不在列表里");
      default -> form.fill("reason", "spam").fill("text", "长".repeat(5_000));
    }
    var page = moderator.browser().submit(form.press("verdict", "refuse"));
    assertThat(page.document().select("[data-test=complaints]").attr("data-code")).isEqualTo(code);
    assertThat(page.text()).containsPattern(new Texts(language).web("problem." + code));
    assertThat(page.has("[data-test=verdict]")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theConsoleIsNotForMembers(Language language) {
    var page = drive(language).get("/console");
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.text()).containsPattern(new Texts(language).web("error.403.title"));
    for (var service :
        List.of(site.addresses().forum(), site.addresses().comment(), site.addresses().account())) {
      assertThat(People.api(writer()).get(service.resolve("/api/cases")).code())
          .isEqualTo("not-allowed");
      assertThat(Api.asStranger().get(service.resolve("/api/cases")).code())
          .isEqualTo("sign-in.needed");
    }
  }

  private static Page start(SiteDrive drive, String title, String body) {
    var form = drive.get(NEW_THREAD).formWith("title").fill("title", title).fill("body", body);
    return drive.browser().submit(form.press("action", "send"));
  }
}
