package dev.shiming.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.journeys.browser.Watched;
import dev.shiming.journeys.browser.Window;
import dev.shiming.journeys.browser.Windows;
import dev.shiming.journeys.canary.Canary;
import dev.shiming.journeys.page.CardPage;
import dev.shiming.journeys.page.StudioAccountPage;
import dev.shiming.journeys.people.IdentityBook;
import dev.shiming.journeys.people.OfficialAccounts;
import dev.shiming.journeys.people.People;
import dev.shiming.journeys.site.Onlooker;
import dev.shiming.journeys.site.RunningSite;
import dev.shiming.journeys.site.Texts;
import dev.shiming.journeys.site.Texts.Language;
import dev.shiming.testkit.Proves;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The person behind an official account lets its card say who they are, and takes that back; the
 * canary looks afterwards whether the name stayed anywhere.
 */
@Order(5)
@ExtendWith(Watched.class)
class OperatorNameIT {

  private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

  private final Texts texts = new Texts(Language.CHINESE);
  private final Window reader = Windows.of("reader");

  @Test
  @Proves(value = "C32", part = "card")
  void aNameStandsOnTheCardForAsLongAsItsOwnerWants() {
    var person = IdentityBook.nextToBeNamed("somebody named on a card");
    var wrong = IdentityBook.typed(Canary.Kind.NAME, "name that is not on file", "鸱鸺不鹠鹯");
    var owner = People.member("named", person);
    var handle = OfficialAccounts.person(owner, "named").handle();
    var window = People.at(owner, Language.CHINESE).phone();
    var naming = StudioAccountPage.open(window, handle).toNaming();
    assertThat(naming.origin()).isEqualTo(RunningSite.shared().addresses().proofs().toString());
    var page = naming.show(wrong, person.number());
    assertThat(page.named("mismatch")).containsPattern(texts.web("account.name.not.mismatch"));
    assertThat(page.showsName()).isFalse();
    assertThat(CardPage.open(reader, handle).personName()).isEmpty();

    page = page.toNaming().show(person.name(), person.number());
    assertThat(page.named("shown")).containsPattern(texts.web("account.name.shown"));
    assertThat(page.showsName()).isTrue();
    var card = Onlooker.at("/official/" + handle, person.name());
    card.watch().join();
    assertThat(CardPage.open(reader, handle).personName()).isEqualTo(person.name());

    var gone = card.watchForTheEnd();
    page = page.hideName();
    assertThat(Duration.between(window.answeredAt(), gone.join())).isLessThan(TWO_SECONDS);
    assertThat(page.showsName()).isFalse();
    assertThat(CardPage.open(reader, handle).personName()).isEmpty();
    window.wide();
  }
}
