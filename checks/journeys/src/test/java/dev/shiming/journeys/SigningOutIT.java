package dev.shiming.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.journeys.browser.Watched;
import dev.shiming.journeys.browser.Windows;
import dev.shiming.journeys.page.HomePage;
import dev.shiming.journeys.page.MePage;
import dev.shiming.journeys.people.People;
import dev.shiming.journeys.site.Texts.Language;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;

@Order(5)
@ExtendWith(Watched.class)
class SigningOutIT {

  @ParameterizedTest
  @EnumSource(Language.class)
  void endsBothSessionsAndLeavesNothingBehind(Language language) {
    var login = People.member("leaver");
    var window = People.at(login, language);
    var me = MePage.open(window);
    assertThat(me.shownAs()).isEqualTo(login.nickname());
    var home = me.signOut();
    assertThat(home.signedIn()).isFalse();

    window.back();
    assertThat(window.has("own-profile")).as("the private page after going back").isFalse();
    assertThat(window.source()).doesNotContain(login.nickname());
    assertThat(HomePage.open(window).signedIn()).isFalse();
    window.open("/login");
    assertThat(window.has(By.name("password"))).as("Keycloak asks again").isTrue();
    Windows.close(login.name());
  }
}
