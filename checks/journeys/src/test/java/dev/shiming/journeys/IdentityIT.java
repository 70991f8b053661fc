package dev.shiming.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.journeys.browser.Watched;
import dev.shiming.journeys.browser.Window;
import dev.shiming.journeys.page.ComposePage;
import dev.shiming.journeys.page.IdentityPage;
import dev.shiming.journeys.page.NoticesPage;
import dev.shiming.journeys.people.Identity;
import dev.shiming.journeys.people.IdentityBook;
import dev.shiming.journeys.people.Login;
import dev.shiming.journeys.people.People;
import dev.shiming.journeys.people.RunId;
import dev.shiming.journeys.site.RunningSite;
import dev.shiming.journeys.site.Texts.Language;
import dev.shiming.stack.drive.Registration;
import dev.shiming.testkit.Proves;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A member verifies by more, changes the phone, loses it to its next holder, and writes again. */
@Order(4)
@ExtendWith(Watched.class)
class IdentityIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @ParameterizedTest
  @EnumSource(Language.class)
  @Proves(value = "C3", part = "step-up")
  @Proves(value = "C3", part = "phone-change")
  @Proves(value = "C5", part = "reclaim")
  @Proves(value = "C2", part = "reverify")
  void anIdentityLivesOnAfterRegistering(Language language) {
    var person = IdentityBook.next("steps up, " + language);
    var member = register("steps", person.byPhone(RunId.nickname("升级")));
    var window = People.at(member, language);

    var page = IdentityPage.open(window);
    assertThat(page.state("phone")).isEqualTo("valid");
    assertThat(page.state("identity-number")).isEqualTo("none");
    assertThat(page.verify("phone").cancel().tells("cancelled")).isTrue();

    page =
        IdentityPage.open(window)
            .verify("identity-number")
            .type("name", person.name())
            .type("number", person.number())
            .proveByCode(person.phone())
            .tick("documentConsent")
            .finish();
    assertThat(page.tells("success")).isTrue();
    assertThat(page.state("identity-number")).isEqualTo("valid");
    assertThat(page.until("identity-number")).containsPattern("20\\d\\d");
    assertThat(page.text()).doesNotContain(person.name(), person.phone(), person.number());

    var next = IdentityBook.next("next phone, " + language);
    page = page.changePhone().proveByCode(next.phone()).proveOldByCode(person.phone()).finish();
    assertThat(page.tells("success")).isTrue();
    assertThat(page.state("phone")).isEqualTo("valid");

    var newcomer = IdentityBook.next("next holder, " + language);
    register("holder", with(newcomer, next.phone()));
    assertThat(NoticesPage.open(window).notices())
        .extracting(NoticesPage.Notice::kind)
        .contains("phone-changed", "phone-lost");
    page = IdentityPage.open(window);
    assertThat(page.unverified()).isTrue();
    assertThat(page.state("phone")).isEqualTo("lost");
    awaitRefusal(member);

    var title = RunId.with("换了手机以后");
    var refused = ComposePage.open(window, "tech").publishRefused(title, "这段话不能丢");
    assertThat(refused.complaints()).isEqualTo("standing.unverified");
    assertThat(refused.typedBody()).isEqualTo("这段话不能丢");
    assertThat(refused.typedTitle()).isEqualTo(title);

    var third = IdentityBook.next("third phone, " + language);
    page = verifyAgain(window, person, third);
    assertThat(page.unverified()).isFalse();
    assertThat(page.state("phone")).isEqualTo("valid");
  }

  /** From the refusal's own link, by the identity on file and a phone of now. */
  private static IdentityPage verifyAgain(Window window, Identity person, Identity third) {
    window.follow(window.see("verify-again"));
    return IdentityPage.open(window)
        .verify("identity-number")
        .type("name", person.name())
        .type("number", person.number())
        .proveByCode(third.phone())
        .tick("documentConsent")
        .finish();
  }

  /** Another person, who has that phone now. */
  private static Registration with(Identity person, String phone) {
    return new Identity(person.name(), person.number(), phone, person.networkNumber())
        .byIdentityNumber(RunId.nickname("新机主"));
  }

  private static Login register(String word, Registration registration) {
    var login = new Login(RunId.login(word), People.PASSWORD, RunId.nickname(word));
    RunningSite.shared()
        .drive(Language.CHINESE.accepted())
        .register(login.name(), login.password(), registration);
    return login;
  }

  /** The forum learns of it by a fact; until then it lets the member write. */
  private static void awaitRefusal(Login member) {
    var api = People.api(member);
    var threads = RunningSite.shared().addresses().forum().resolve("/api/threads");
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      var answer =
          api.post(
              threads,
              Map.of(
                  "board",
                  "tech",
                  "title",
                  RunId.with("还能写吗"),
                  "body",
                  "写于 " + System.nanoTime(),
                  "key",
                  UUID.randomUUID().toString()));
      if (answer.code().equals("standing.unverified")) {
        return;
      }
      LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
    }
    throw new AssertionError("The forum did not learn that the member has to verify again");
  }
}
