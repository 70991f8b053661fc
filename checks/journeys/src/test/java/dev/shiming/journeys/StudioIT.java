package dev.shiming.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.journeys.browser.Watched;
import dev.shiming.journeys.page.DeskPage;
import dev.shiming.journeys.page.MeasurePage;
import dev.shiming.journeys.page.NoticesPage;
import dev.shiming.journeys.page.PeoplePage;
import dev.shiming.journeys.page.StudioPage;
import dev.shiming.journeys.people.Login;
import dev.shiming.journeys.people.Numbers;
import dev.shiming.journeys.people.OfficialAccounts;
import dev.shiming.journeys.people.People;
import dev.shiming.journeys.people.RunId;
import dev.shiming.journeys.site.Onlooker;
import dev.shiming.journeys.site.Texts.Language;
import dev.shiming.testkit.Proves;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the people of an official account do once it is there. */
@Order(5)
@ExtendWith(Watched.class)
class StudioIT {

  private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

  private final Login reviewer = People.reviewer(0);

  @Test
  void aSecondPersonReadsBeforeAnythingIsPublished() {
    var owner = People.member("owner");
    var colleague = People.member("colleague");
    var account = OfficialAccounts.enterprise(owner, "museum", Numbers.enterprise());
    var window = People.at(owner, Language.CHINESE);
    PeoplePage.open(window, account.handle()).invite(colleague.nickname(), "editor");
    var other = People.at(colleague, Language.ENGLISH);
    StudioPage.open(other).acceptSeat();
    var people = PeoplePage.open(window, account.handle()).changeSecondPair();
    assertThat(people.seats()).isEqualTo(2);
    DeskPage.awaited(other, account.handle());
    assertThat(StudioPage.open(other).desks()).hasSize(1);

    var title = RunId.with("馆藏札记");
    var draft = DeskPage.open(window, account.handle()).begin();
    draft = draft.write(title, "一件一件讲", "这只碗有裂。").publishRefused();
    assertThat(draft.complaints()).contains("draft.own");
    var proposed = draft.propose().draft("proposed", title);
    assertThat(proposed.open()).isFalse();

    DeskPage.open(other, account.handle()).draft("proposed", title).giveBack("碗的年代写错了");
    draft = DeskPage.open(window, account.handle()).draft("returned", title);
    assertThat(draft.open()).isTrue();
    assertThat(draft.sentBack()).contains("碗的年代写错了");
    draft.fill("body", "这只碗有裂，是宋代的。").propose();
    var desk = DeskPage.open(other, account.handle()).draft("proposed", title).publish();
    assertThat(desk.article(title).title()).isEqualTo(title);
  }

  @Test
  @Proves(value = "C32", part = "badges")
  void aWithdrawnBadgeIsGoneFromEveryPageWithinTwoSeconds() {
    var owner = People.member("editor");
    var account = OfficialAccounts.enterprise(owner, "gallery", Numbers.enterprise());
    var window = People.at(owner, Language.CHINESE);
    var draft = DeskPage.open(window, account.handle()).begin();
    var title = RunId.with("展览开幕");
    draft.write(title, "周六", "周六下午三点。").publish().article(title);
    var seal = "class=\"seal\" href=\"/official/" + account.handle();
    var marked =
        List.of(
            Onlooker.at(window.path(), seal),
            Onlooker.at("/", seal),
            Onlooker.at("/official?q=" + account.name(), seal),
            Onlooker.at("/official/" + account.handle(), seal));
    marked.forEach(page -> page.watch().join());

    var desk = People.at(reviewer, Language.ENGLISH);
    var page = MeasurePage.open(desk, account.handle()).choose("suspended");
    page = page.because("official.rules", "三次转发都没有注明来源");
    var gone = marked.stream().map(Onlooker::watchForTheEnd).toList();
    page = page.take();
    var answered = desk.answeredAt();
    assertThat(page.state()).isEqualTo("suspended");
    assertThat(gone)
        .as("article, front page, directory and card, to anybody")
        .allSatisfy(
            end -> assertThat(Duration.between(answered, end.join())).isLessThan(TWO_SECONDS));
    assertThat(NoticesPage.open(window).text()).contains("三次转发都没有注明来源");

    page = MeasurePage.open(desk, account.handle()).choose("active").take();
    assertThat(page.measures()).isEqualTo(2);
    marked.forEach(again -> again.watch().join());
  }

  @Test
  void whoHasNoSeatFindsNoDesk() {
    Login owner = People.member("editor");
    var account = OfficialAccounts.enterprise(owner, "closed", Numbers.enterprise());
    var stranger = People.at(People.member("guest"), Language.CHINESE);
    stranger.open("/studio/" + account.handle());
    assertThat(stranger.has("error")).isTrue();
  }
}
