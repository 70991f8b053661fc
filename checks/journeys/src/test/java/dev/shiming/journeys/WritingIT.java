package dev.shiming.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.journeys.browser.Watched;
import dev.shiming.journeys.browser.Window;
import dev.shiming.journeys.browser.Windows;
import dev.shiming.journeys.page.ArticlePage;
import dev.shiming.journeys.page.BoardPage;
import dev.shiming.journeys.page.ComposePage;
import dev.shiming.journeys.page.HomePage;
import dev.shiming.journeys.page.LoginPage;
import dev.shiming.journeys.page.ThreadPage;
import dev.shiming.journeys.people.Login;
import dev.shiming.journeys.people.People;
import dev.shiming.journeys.people.RunId;
import dev.shiming.journeys.site.Texts;
import dev.shiming.journeys.site.Texts.Language;
import dev.shiming.testkit.Proves;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;

@Order(3)
@ExtendWith(Watched.class)
class WritingIT {

  private final Login author = People.member("author");
  private final Login other = People.member("other");
  private final Window reader = Windows.of("reader");

  @ParameterizedTest
  @EnumSource(Language.class)
  void startsAThreadThatEverybodySeesAtOnce(Language language) {
    var window = People.at(author, language);
    var board = HomePage.open(reader).boards();
    assertThat(board).isNotEmpty();
    var title = RunId.with("一壶茶 A pot of tea");
    var compose = BoardPage.open(window, "kitchen").compose();
    assertThat(compose.preview("**fett** <script>alert(1)</script> [x](javascript:alert(1))"))
        .contains("<strong>fett</strong>")
        .doesNotContain("<script")
        .doesNotContain("javascript:");
    var thread = compose.publish(title, "第一泡倒掉。\n\n*The first pour goes.*");
    assertThat(thread.title()).isEqualTo(title);
    assertThat(thread.says("published")).isTrue();
    assertThat(thread.last().author()).isEqualTo(author.nickname());
    assertThat(thread.last().words()).contains("第一泡倒掉。").contains("The first pour goes.");

    var seen = ThreadPage.open(reader, thread.path());
    assertThat(seen.title()).isEqualTo(title);
    assertThat(BoardPage.open(reader, "kitchen").threads()).contains(title);
    assertThat(HomePage.open(reader).threads()).contains(title);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void repliesQuotesEditsAndDeletes(Language language) {
    var thread =
        ComposePage.open(People.at(author, language), "books")
            .publish(RunId.with("读完了 Read it"), "三天读完。Three days.");
    var path = thread.path();
    var answer = ThreadPage.open(People.at(other, language), path).reply(RunId.with("我也想读 Me too"));
    assertThat(answer.says("published")).isTrue();
    var quoted = answer.posts().getFirst();
    var text = RunId.with("引用一句 Quoting");
    var quoting = answer.quote(quoted, text);
    assertThat(quoting.last().words()).contains(text);
    assertThat(quoting.last().quoting()).isTrue();

    var changed = RunId.with("改过了 Changed");
    var edited = quoting.edit(quoting.last()).save(changed);
    assertThat(edited.last().words()).contains(changed);
    var edits = ThreadPage.open(reader, path);
    assertThat(edits.last().words()).contains(changed).doesNotContain(text);
    var window = edited.delete(edited.last()).confirm();
    window.open(path);
    assertThat(window.text()).doesNotContain(changed);
    reader.open(path);
    assertThat(reader.text()).doesNotContain(changed);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void commentsOnAnArticleEditsAndDeletes(Language language) {
    var window = People.at(author, language);
    var article = HomePage.open(window).firstArticle();
    var path = window.path();
    var words = RunId.with("写得清楚 Clear");
    var page = article.comment(words).toTheEnd();
    assertThat(page.last().words()).contains(words);
    assertThat(page.last().author()).isEqualTo(author.nickname());
    assertThat(ArticlePage.open(reader, path).toTheEnd().last().words()).contains(words);
    var changed = RunId.with("更清楚 Clearer");
    var edited = page.edit(page.last()).saveComment(changed).toTheEnd();
    assertThat(edited.last().words()).contains(changed);
    edited.delete(edited.last()).confirm();
    assertThat(ArticlePage.open(reader, path).toTheEnd().text()).doesNotContain(changed);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void keepsWhatWasTypedOverAnExpiredSession(Language language) {
    var window = People.at(author, language);
    var title = RunId.with("很长的想法 A long thought");
    var body = RunId.with("写了一个钟头 An hour of writing");
    var compose = ComposePage.open(window, "tech").write(title, body);
    window.loseSession();
    window.follow(window.see("send"));
    if (window.has(By.name("password"))) {
      window.type(window.see(By.name("password")), author.password());
      window.follow(window.see(By.cssSelector("button[name='login']")));
    }
    var again = ComposePage.back(compose.window());
    assertThat(again.returned()).isTrue();
    assertThat(again.typedTitle()).isEqualTo(title);
    assertThat(again.typedBody()).isEqualTo(body);
    assertThat(again.publishAgain().title()).isEqualTo(title);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aRefusedTextIsKeptAndTheReasonSaid(Language language) {
    var texts = new Texts(language);
    var window = People.at(author, language);
    var page = ComposePage.open(window, "tech").publishRefused("短", "这里有话。Some words.");
    assertThat(page.complaints()).isEqualTo("title.too-short");
    assertThat(page.complaintsAt("title"))
        .singleElement()
        .satisfies(text -> assertThat(text).matches(texts.web("problem.title.too-short")));
    assertThat(page.typedBody()).isEqualTo("这里有话。Some words.");
    page = page.publishRefused(RunId.with("便宜办事"), "本店办理假证，包邮。");
    assertThat(page.complaints()).isEqualTo("text.refused");
    assertThat(page.typedBody()).isEqualTo("本店办理假证，包邮。");
  }

  @Test
  @Proves(value = "C2", part = "web")
  void aStrangerIsAskedToSignInAndComesBack() {
    Windows.close("stranger");
    var stranger = Windows.of("stranger").speak(Language.CHINESE);
    var login = BoardPage.open(stranger, "tech").composeAsStranger();
    login.enter(other);
    assertThat(stranger.path()).isEqualTo("/boards/tech/new");
    Windows.close("stranger");
  }

  @Test
  void aWrongPasswordSaysSoAndNothingMore() {
    Windows.close("stranger");
    var stranger = Windows.of("stranger").speak(Language.ENGLISH);
    var page =
        LoginPage.open(stranger).enterRefused(new Login(other.name(), "not the password", ""));
    assertThat(page.text())
        .containsPattern(new Texts(Language.ENGLISH).keycloak("invalidUserMessage"));
    Windows.close("stranger");
  }
}
