package dev.shiming.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.journeys.browser.Windows;
import dev.shiming.journeys.page.ConsolePage;
import dev.shiming.journeys.page.LoginPage;
import dev.shiming.journeys.page.OneTimeCodePage;
import dev.shiming.journeys.people.People;
import dev.shiming.journeys.site.RunningSite;
import dev.shiming.journeys.site.Texts.Language;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A stolen password of staff opens no desk. */
@Order(8)
class SecondFactorIT {

  private final RunningSite site = RunningSite.shared();

  @ParameterizedTest
  @EnumSource(Language.class)
  void theConsoleOpensAfterAOneTimeCode(Language language) {
    var moderator = People.moderator(1);
    var window = Windows.of("second-factor-" + language);
    window.speak(language);
    LoginPage.open(window).enter(moderator);
    assertThat(window.path()).isEqualTo("/");

    window.follow(window.see("console"));
    var asked = new OneTimeCodePage(window);
    var refused = asked.enterWrong(moderator);
    assertThat(refused.refusalAt("totp")).isNotBlank();
    refused.enter(moderator);

    assertThat(window.path()).isEqualTo("/console");
    assertThat(ConsolePage.open(window, "/console").queue()).isNotEmpty();
  }

  @Test
  void theServicesWithholdThePowersOfAPasswordAlone() {
    var bare = People.withoutSecondFactor(People.moderator(0));
    var proved = People.api(People.moderator(0));
    for (var service :
        List.of(site.addresses().forum(), site.addresses().comment(), site.addresses().account())) {
      var refused = bare.get(service.resolve("/api/cases"));
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.code()).isEqualTo("second-factor.needed");
      assertThat(proved.get(service.resolve("/api/cases")).status()).isEqualTo(200);
    }
  }
}
