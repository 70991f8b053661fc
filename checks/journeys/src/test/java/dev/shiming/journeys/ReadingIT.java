package dev.shiming.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.journeys.browser.Watched;
import dev.shiming.journeys.browser.Window;
import dev.shiming.journeys.browser.Windows;
import dev.shiming.journeys.page.ErrorPage;
import dev.shiming.journeys.page.HomePage;
import dev.shiming.journeys.page.LegalPage;
import dev.shiming.journeys.site.Texts.Language;
import dev.shiming.testkit.Proves;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Order(1)
@ExtendWith(Watched.class)
class ReadingIT {

  private final Window reader = Windows.of("reader");

  @ParameterizedTest
  @CsvSource({
    "CHINESE, wide, light",
    "CHINESE, phone, dark",
    "ENGLISH, wide, dark",
    "ENGLISH, phone, light"
  })
  void walksFromTheFrontPageToAMemberWithoutAnAccount(
      Language language, String width, String theme) {
    reader.speak(language);
    if (width.equals("phone")) {
      reader.phone();
    } else {
      reader.wide();
    }
    var home = HomePage.open(reader);
    home.switchTheme(theme);
    home = HomePage.open(reader);
    assertThat(home.theme()).isEqualTo(theme);
    assertThat(home.boards()).hasSize(8).allSatisfy(name -> assertThat(name).isNotBlank());
    assertThat(home.announcements()).isNotEmpty();
    assertThat(home.threads()).hasSizeGreaterThan(20);
    assertThat(reader.scrollsSideways()).isFalse();

    var board = home.firstBoard();
    assertThat(board.threads()).isNotEmpty();
    assertThat(reader.scrollsSideways()).isFalse();
    var thread = board.firstThread();
    assertThat(thread.posts()).isNotEmpty();
    assertThat(reader.has("sign-in-to-reply")).isTrue();
    assertThat(reader.scrollsSideways()).isFalse();
    var first = thread.posts().getFirst();
    assertThat(thread.author(first).nickname()).startsWith(first.author());
    assertThat(reader.scrollsSideways()).isFalse();

    var article = HomePage.open(reader).firstArticle();
    assertThat(article.title()).isNotBlank();
    assertThat(reader.scrollsSideways()).isFalse();
    reader.wide();
  }

  @Test
  @Proves(value = "C15", part = "reachable")
  void switchesLanguageAndThemeAndStaysWhereTheyAre() {
    reader.speak(Language.CHINESE).wide();
    var board = HomePage.open(reader).firstBoard();
    var path = reader.path();
    var name = board.name();
    board.switchLanguage("en");
    assertThat(reader.path()).isEqualTo(path);
    assertThat(board.language()).isEqualTo("en");
    assertThat(board.name()).isNotEqualTo(name);
    assertThat(reader.all(org.openqa.selenium.By.cssSelector("footer a[href='/rules']")))
        .hasSize(1);

    board.switchTheme("light");
    var light = board.colourOfPaper();
    board.switchTheme("dark");
    assertThat(board.colourOfPaper()).isNotEqualTo(light);
    board.switchTheme("auto");
    board.switchLanguage("zh");
    assertThat(board.name()).isEqualTo(name);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @Proves(value = "C14", part = "published")
  void readsAgreementRulesAndPrivacyFirst(Language language) {
    reader.speak(language);
    assertThat(LegalPage.open(reader, "agreement").undertakings()).isEqualTo(7);
    assertThat(LegalPage.open(reader, "rules").text()).isNotBlank();
    assertThat(LegalPage.open(reader, "privacy").text()).isNotBlank();
  }

  @Test
  void leavesNoTraceInTheBrowserButTheirOwnChoices() {
    reader.open("/");
    assertThat(reader.run("return document.cookie").toString())
        .doesNotContain("SHIMING")
        .matches("((lang|theme)=\\w+(; )?)*");
    assertThat(reader.run("return localStorage.length + sessionStorage.length")).isEqualTo(0L);
    assertThat(reader.source()).doesNotContain("_csrf").doesNotContain("nonce=");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void unknownAddressesSayWhatToDo(Language language) {
    reader.speak(language);
    assertThat(ErrorPage.open(reader, "/threads/999999999").status()).isEqualTo("404");
    assertThat(ErrorPage.open(reader, "/nowhere").status()).isEqualTo("404");
  }
}
