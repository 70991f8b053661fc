package dev.shiming.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.journeys.browser.Watched;
import dev.shiming.journeys.browser.Window;
import dev.shiming.journeys.browser.Windows;
import dev.shiming.journeys.page.ArticlePage;
import dev.shiming.journeys.page.BoardPage;
import dev.shiming.journeys.page.ComposePage;
import dev.shiming.journeys.page.ConsolePage;
import dev.shiming.journeys.page.ErrorPage;
import dev.shiming.journeys.page.HomePage;
import dev.shiming.journeys.page.MePage;
import dev.shiming.journeys.page.MemberPage;
import dev.shiming.journeys.page.NoticesPage;
import dev.shiming.journeys.page.ThreadPage;
import dev.shiming.journeys.people.Login;
import dev.shiming.journeys.people.People;
import dev.shiming.journeys.people.RunId;
import dev.shiming.journeys.site.Api;
import dev.shiming.journeys.site.Onlooker;
import dev.shiming.journeys.site.RunningSite;
import dev.shiming.journeys.site.Texts.Language;
import dev.shiming.testkit.Proves;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Order(4)
@ExtendWith(Watched.class)
class HoldingIT {

  /** What two answers alike may differ in: the id in the address, the id of the request's trace. */
  private static final String ITS_OWN = "[0-9a-f]{32}|\\d{4,}|/api/threads/\\d+";

  private static final String DOUBTFUL = "想学的加微信，稳赚不赔。";

  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  private final Login author = People.member("heldauthor");
  private final Login first = People.moderator(0);
  private final Login second = People.moderator(1);
  private final Window reader = Windows.of("reader");
  private final RunningSite site = RunningSite.shared();

  @ParameterizedTest
  @EnumSource(Language.class)
  @Proves(value = "C19", part = "decision")
  void aHeldThreadIsItsAuthorsAloneUntilAModeratorApproves(Language language) {
    var title = RunId.with("值得一看 Worth a look");
    var own = ComposePage.open(People.at(author, language), "work").publish(title, DOUBTFUL);
    assertThat(own.says("held")).isTrue();
    assertThat(own.posts().getFirst().state()).isEqualTo("held");
    var path = own.path();
    isAsIfItDidNotExist(path, title);
    var account = MePage.open(People.at(author, language)).account();
    assertThat(MemberPage.open(People.at(author, language), account).text()).contains(title);
    assertThat(MemberPage.open(reader, account).text()).doesNotContain(title);

    var desk = ConsolePage.open(People.at(first, language)).only("held-thread").take(title).claim();
    assertThat(desk.caseText()).contains(DOUBTFUL);
    assertThat(desk.marked()).anyMatch(mark -> mark.contains("微信"));
    assertThat(desk.evidence()).isNotBlank();
    var publicly =
        Stream.of(path, "/boards/work", "/").map(page -> Onlooker.at(page, title).watch()).toList();
    var approved = desk.approve();
    var answered = approved.window().answeredAt();
    assertThat(publicly)
        .as("thread, board and front page, to anybody")
        .allSatisfy(
            page -> assertThat(Duration.between(answered, page.join())).isLessThan(AT_ONCE));
    var seen = ThreadPage.open(reader, path);
    assertThat(seen.posts().getFirst().words()).contains(DOUBTFUL);
    assertThat(approved.decided()).isTrue();
    assertThat(BoardPage.open(reader, "work").threads()).contains(title);

    var home = awaitUnread(author, language);
    var notices = home.openNotices();
    assertThat(notices.notices().getFirst().kind()).isEqualTo("text-approved");
    assertThat(notices.notices().getFirst().text()).contains(title);
    assertThat(HomePage.open(notices.window()).unread()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @Proves(value = "C19", part = "undo")
  void aRefusalTellsTheAuthorWhyAndCanBeUndone(Language language) {
    var title = RunId.with("内部消息 Inside");
    var own = ComposePage.open(People.at(author, language), "work").publish(title, DOUBTFUL);
    var path = own.path();
    var desk = ConsolePage.open(People.at(first, language)).only("held-thread").take(title);
    desk = desk.refuseWithoutReason();
    assertThat(desk.complaints()).isEqualTo("reason.missing");
    desk = desk.refuse("fraud", "请去掉联系方式再发。Please leave out the contact.");
    assertThat(desk.decided()).isTrue();
    var casePath = desk.path();
    isAsIfItDidNotExist(path, title);

    var notices = awaitUnread(author, language).openNotices();
    assertThat(notices.notices().getFirst().kind()).isEqualTo("text-refused");
    assertThat(notices.notices().getFirst().text())
        .contains(title)
        .contains("请去掉联系方式再发。Please leave out the contact.");
    var mine = ThreadPage.open(People.at(author, language), path);
    assertThat(mine.posts().getFirst().state()).isEqualTo("refused");

    desk = ConsolePage.open(People.at(first, language), casePath).undo();
    assertThat(desk.decided()).isFalse();
    assertThat(desk.approve().decided()).isTrue();
    reader.until(
        "the thread after the undone refusal",
        () -> {
          reader.open(path);
          return reader.has("thread-title");
        });
  }

  @Test
  @Proves(value = "C19", part = "conflict")
  void twoModeratorsCannotDecideOneCase() {
    var title = RunId.with("两个人看 Two look");
    ComposePage.open(People.at(author, Language.CHINESE), "work").publish(title, DOUBTFUL);
    var one = ConsolePage.open(People.at(first, Language.CHINESE)).only("held-thread").take(title);
    var two = ConsolePage.open(People.at(second, Language.ENGLISH)).only("held-thread").take(title);
    assertThat(one.approve().decided()).isTrue();
    var conflict = two.refuse("spam", "too late");
    assertThat(conflict.complaints()).isEqualTo("case.changed");
    assertThat(conflict.decided()).isTrue();
  }

  @Test
  void aClaimedCaseIsNotTakenByAnother() {
    var title = RunId.with("有人在看 Taken");
    ComposePage.open(People.at(author, Language.CHINESE), "work").publish(title, DOUBTFUL);
    var one = ConsolePage.open(People.at(first, Language.CHINESE)).only("held-thread").take(title);
    var two = ConsolePage.open(People.at(second, Language.ENGLISH)).only("held-thread").take(title);
    one.claim();
    var refused = two.claim();
    assertThat(refused.complaints()).isEqualTo("case.claimed");
  }

  @Test
  void nobodyDecidesTheirOwnText() {
    var title = RunId.with("自己的帖子 My own");
    var window = People.at(first, Language.CHINESE);
    ComposePage.open(window, "work").publish(title, DOUBTFUL);
    var desk = ConsolePage.open(window).only("held-thread").take(title).approve();
    assertThat(desk.complaints()).isEqualTo("case.own");
    assertThat(desk.decided()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @Proves(value = "C18", part = "journey")
  void everyCommentOnNewsWaits(Language language) {
    var news = "/articles/" + newsArticle();
    var window = People.at(author, language);
    var words = RunId.with("路修得不错 Good road");
    var page = ArticlePage.open(window, news).comment(words).toTheEnd();
    assertThat(page.last().words()).contains(words);
    assertThat(page.last().state()).isEqualTo("held");
    assertThat(ArticlePage.open(reader, news).toTheEnd().text()).doesNotContain(words);

    ConsolePage.open(People.at(first, language))
        .only("held-comment")
        .take(author.nickname(), "")
        .approve();
    reader.until(
        "the approved comment",
        () -> ArticlePage.open(reader, news).toTheEnd().text().contains(words));
  }

  @Test
  @Proves(value = "C41", part = "result")
  void aReportReachesTheDeskAndItsOutcomeTheReporter() {
    var reporter = People.member("reporter");
    var words = RunId.with("你们都是傻子 You fools");
    var thread =
        ComposePage.open(People.at(author, Language.CHINESE), "work")
            .publish(RunId.with("普通话题 Plain"), words);
    var path = thread.path();
    var target = ThreadPage.open(People.at(reporter, Language.CHINESE), path);
    var sent = target.report(target.posts().getFirst()).send("defamation", "骂人了，请看一下。");
    assertThat(sent.ticket()).isNotBlank();
    assertThat(sent.due()).isNotBlank();

    var desk = ConsolePage.open(People.at(first, Language.CHINESE)).only("report");
    desk = desk.take(author.nickname());
    assertThat(desk.reports()).contains("骂人了，请看一下。");
    assertThat(desk.caseText()).contains(words);
    desk = desk.approve();
    if (!desk.decided()) {
      desk = desk.approveFor("defamation", "请就事论事。");
    }
    assertThat(desk.decided()).isTrue();
    reader.until(
        "the text to be gone",
        () -> {
          reader.open(path);
          return !reader.text().contains(words);
        });
    var outcome = awaitUnread(reporter, Language.CHINESE).openNotices().notices().getFirst();
    assertThat(outcome.kind()).isEqualTo("report-upheld");
    var told = awaitUnread(author, Language.CHINESE).openNotices().notices();
    assertThat(told).extracting(NoticesPage.Notice::kind).contains("text-removed");
  }

  private HomePage awaitUnread(Login login, Language language) {
    var window = People.at(login, language);
    window.until("an unread notice", () -> HomePage.open(window).unread() > 0);
    return HomePage.open(window);
  }

  private String newsArticle() {
    for (var row :
        Api.asStranger()
            .get(site.addresses().forum().resolve("/api/articles?limit=100"))
            .json()
            .get("items")) {
      if (row.get("kind").asString().equals("news")) {
        return row.get("id").asString();
      }
    }
    throw new AssertionError("The demonstration has no news article");
  }

  /** Page, list and interface answer a stranger as they answer about an unknown id. */
  private void isAsIfItDidNotExist(String path, String title) {
    assertThat(ErrorPage.open(reader, path).status()).isEqualTo("404");
    assertThat(reader.source()).doesNotContain(title);
    assertThat(BoardPage.open(reader, "work").threads()).doesNotContain(title);
    assertThat(HomePage.open(reader).threads()).doesNotContain(title);
    var forum = site.addresses().forum();
    var stranger = Api.asStranger();
    var held = stranger.get(forum.resolve("/api" + path));
    var unknown = stranger.get(forum.resolve("/api/threads/987654321"));
    assertThat(held.status()).isEqualTo(unknown.status()).isEqualTo(404);
    assertThat(held.body().replaceAll(ITS_OWN, "#"))
        .isEqualTo(unknown.body().replaceAll(ITS_OWN, "#"));
  }
}
