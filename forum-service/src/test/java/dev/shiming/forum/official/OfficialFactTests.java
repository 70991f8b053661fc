package dev.shiming.forum.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.shiming.forum.Desk;
import dev.shiming.forum.Forum;
import dev.shiming.forum.ForumTests;
import dev.shiming.forum.official.Official.Domain;
import dev.shiming.forum.official.Officials.Seated;
import dev.shiming.kit.problem.Problem;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ForumTests
class OfficialFactTests {

  private final Desk desk;
  private final Officials officials;
  private final OfficialCopy copy;
  private final String lan = Forum.account();
  private final String wei = Forum.account();

  @Autowired
  OfficialFactTests(Desk desk, Officials officials, OfficialCopy copy) {
    this.desk = desk;
    this.officials = officials;
    this.copy = copy;
  }

  @Test
  void theWholeAccountArrivesWithItsSeats() {
    String account = desk.opened("media", Map.of(lan, "owner", wei, "comment-manager"));
    Official official = officials.find(account).orElseThrow();
    assertThat(official)
        .isEqualTo(
            new Official(
                account,
                "valley-tea",
                "山谷茶社 1",
                Official.Kind.MEDIA,
                "food",
                Official.State.ACTIVE,
                true,
                Official.News.REPOST,
                true,
                List.of(new Domain("news", LocalDate.parse("2099-01-01")))));
    assertThat(officials.seatOf(account, wei)).contains(Seat.COMMENT_MANAGER);
    assertThat(officials.of(lan)).containsExactly(new Seated(official, Seat.OWNER));
  }

  @Test
  void theNewestVersionWinsWithAllItsSeatsWhateverTheOrder() {
    String account = desk.opened("person", Map.of(lan, "owner", wei, "author"));
    desk.tell(account, 3, "person", "paused", Map.of(lan, "editor"));
    until(() -> officials.find(account).orElseThrow().state() == Official.State.PAUSED);
    desk.tell(account, 2, "person", "active", Map.of(wei, "owner"));
    desk.tell(account, 3, "person", "paused", Map.of(lan, "editor"));
    desk.tell(account, "{\"version\":4,\"account\":\"" + account + "\",\"kind\":\"club\"}");
    desk.tell(account, 5, "person", "closed", Map.of(lan, "editor"));
    until(() -> officials.find(account).orElseThrow().state() == Official.State.CLOSED);
    assertThat(officials.find(account).orElseThrow().name()).isEqualTo("山谷茶社 5");
    assertThat(officials.seatOf(account, lan)).contains(Seat.EDITOR);
    assertThat(officials.seatOf(account, wei)).isEmpty();
  }

  @Test
  void anOlderFactChangesNothing() {
    String account = Forum.account();
    copy.on(fact(account, 7, Map.of(lan, "owner")));
    copy.on(fact(account, 6, Map.of(wei, "owner")));
    copy.on(fact(account, 7, Map.of(lan, "owner")));
    assertThat(officials.find(account).orElseThrow().name()).isEqualTo("version 7");
    assertThat(officials.seatOf(account, lan)).contains(Seat.OWNER);
    assertThat(officials.seatOf(account, wei)).isEmpty();
  }

  @Test
  void aDeskConcernsNobodyWithoutASeatAndALowSeatIsNotEnough() {
    String account = desk.opened("enterprise", Map.of(lan, "author"));
    refused(404, "not-found", () -> officials.requireSeat(account, wei, Seat.values()));
    refused(404, "not-found", () -> officials.requireSeat(Forum.account(), lan, Seat.OWNER));
    refused(403, "seat.not-enough", () -> officials.requireSeat(account, lan, Seat.OWNER));
    assertThat(officials.requireSeat(account, lan, Seat.OWNER, Seat.AUTHOR)).isEqualTo(Seat.AUTHOR);
  }

  @Test
  void onlyAnActiveAccountPublishes() {
    String account = desk.opened("government", Map.of(lan, "owner"));
    assertThat(officials.requirePublishing(account).account()).isEqualTo(account);
    desk.tell(account, 2, "government", "suspended", Map.of(lan, "owner"));
    until(() -> officials.find(account).orElseThrow().state() == Official.State.SUSPENDED);
    refused(403, "official.paused", () -> officials.requirePublishing(account));
    refused(404, "not-found", () -> officials.requirePublishing(Forum.account()));
  }

  private static OfficialFact fact(String account, long version, Map<String, String> seats) {
    return new OfficialFact(
        version,
        account,
        "handle",
        "version " + version,
        "person",
        null,
        "active",
        false,
        "none",
        false,
        null,
        seats.entrySet().stream()
            .map(e -> new OfficialFact.ToldSeat(e.getKey(), e.getValue()))
            .toList());
  }

  private static void refused(int status, String code, ThrowingCallable call) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(call)
        .matches(problem -> problem.status().value() == status)
        .matches(problem -> problem.code().equals(code));
  }

  private static void until(Callable<Boolean> condition) {
    await().atMost(Duration.ofSeconds(15)).until(condition);
  }
}
