package dev.shiming.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.journeys.browser.Watched;
import dev.shiming.journeys.browser.Window;
import dev.shiming.journeys.browser.Windows;
import dev.shiming.journeys.page.ApplyPage;
import dev.shiming.journeys.page.CardPage;
import dev.shiming.journeys.page.DeskPage;
import dev.shiming.journeys.page.NoticesPage;
import dev.shiming.journeys.page.ReviewPage;
import dev.shiming.journeys.page.StudioAccountPage;
import dev.shiming.journeys.page.StudioPage;
import dev.shiming.journeys.people.Login;
import dev.shiming.journeys.people.Numbers;
import dev.shiming.journeys.people.OfficialAccounts;
import dev.shiming.journeys.people.People;
import dev.shiming.journeys.people.RunId;
import dev.shiming.journeys.site.Texts.Language;
import dev.shiming.testkit.Proves;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of an official account later: it changes hands, its credential ends. */
@Order(5)
@ExtendWith(Watched.class)
class LifeIT {

  private final Login reviewer = People.reviewer(0);
  private final Window reader = Windows.of("reader");

  @Test
  @Proves(value = "C33", part = "history")
  void anAccountGoesToAnotherRegistrantWhoIsCheckedAnew() {
    var before = People.member("before");
    var after = People.member("after");
    var account = OfficialAccounts.enterprise(before, "press", Numbers.enterprise());
    var window = People.at(before, Language.CHINESE);
    var offer = StudioAccountPage.open(window, account.handle()).offer(after.nickname());
    assertThat(offer.offered()).contains(after.nickname());

    var other = People.at(after, Language.ENGLISH).phone();
    assertThat(StudioPage.open(other).offered())
        .singleElement()
        .satisfies(line -> assertThat(line).contains(account.name()));
    var page = StudioPage.open(other).takeOver();
    var application = page.application();
    var code = Numbers.enterprise();
    page = page.kind("enterprise").fill("code", code).askRegistry();
    page.proveByCode();
    page = ApplyPage.resume(other, application, "account");
    assertThat(page.hasFixedNames()).isTrue();
    page = page.next().fill("purpose", "接着做").fill("operatingPlace", "沙盒市 9 号");
    page.fill("contact", "010-00000009").next();
    page = ApplyPage.resume(other, application, "accounts").tick("allDeclared").next();
    assertThat(page.follows()).isNotBlank();
    assertThat(page.tick("truthful").submit().hasDueTime()).isTrue();
    other.wide();

    var desk = ReviewPage.open(People.at(reviewer, Language.CHINESE)).take(account.name());
    assertThat(desk.isAbout("transfer")).isTrue();
    assertThat(desk.operators()).contains(code);
    assertThat(desk.claim().approve().decided()).isTrue();

    var card = CardPage.open(reader.speak(Language.ENGLISH), account.handle());
    assertThat(card.transfers()).hasSize(1);
    assertThat(card.text())
        .contains(code)
        .contains("010-00000009")
        .doesNotContain(after.nickname());
    assertThat(NoticesPage.open(window).text()).contains(account.name());
    DeskPage.awaited(other, account.handle());
    window.open("/studio/" + account.handle());
    assertThat(window.has("error")).as("nobody of before has a seat").isTrue();
  }

  @Test
  @Proves(value = "C32", part = "credentials")
  void aCredentialThatHasEndedStopsPublishingUntilItIsRenewed() {
    var handle = "chasheng";
    var owner = People.sample("chaye", "茶也凉了");
    var window = People.at(owner, Language.CHINESE);
    var title = RunId.with("第二讲：看叶底");
    var draft = DeskPage.open(window, handle).begin().write(title, "泡过的叶子会说话", "先看颜色。");
    draft = draft.publishRefused();
    assertThat(draft.complaints()).contains("official.credential-ended");

    var account = StudioAccountPage.open(window, handle);
    assertThat(account.ahead()).isNotEmpty();
    var page = account.renew();
    var application = page.application();
    page = ApplyPage.resume(window, application, "operation").fill("purpose", "茶学讲义").next();
    var until = LocalDate.now(ZoneOffset.UTC).plusYears(2).toString();
    page.credential("education", "示例教师资格 2026-0448", until).next();
    page = ApplyPage.resume(window, application, "accounts").tick("allDeclared").next();
    assertThat(page.tick("truthful").submit().hasDueTime()).isTrue();
    var desk = ReviewPage.open(People.at(reviewer, Language.ENGLISH)).take("茶生讲茶").claim();
    assertThat(desk.isAbout("renewal")).isTrue();
    assertThat(desk.approve().decided()).isTrue();
    assertThat(CardPage.open(reader.speak(Language.CHINESE), handle).text()).contains("2026-0448");

    window.until("a permission to publish", () -> publishes(window, handle, title));
    assertThat(DeskPage.open(window, handle).article(title).title()).isEqualTo(title);
  }

  /** forum-service learns of the credential a moment after it was renewed. */
  private static boolean publishes(Window window, String handle, String title) {
    DeskPage.open(window, handle).draft("draft", title);
    window.follow(window.see("publish"));
    return window.path().equals("/studio/" + handle);
  }
}
