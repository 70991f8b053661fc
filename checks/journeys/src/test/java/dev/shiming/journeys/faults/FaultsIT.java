package dev.shiming.journeys.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.journeys.browser.Watched;
import dev.shiming.journeys.browser.Window;
import dev.shiming.journeys.browser.Windows;
import dev.shiming.journeys.page.ArticlePage;
import dev.shiming.journeys.page.BoardPage;
import dev.shiming.journeys.page.ComposePage;
import dev.shiming.journeys.page.HomePage;
import dev.shiming.journeys.page.SignInUnavailablePage;
import dev.shiming.journeys.page.ThreadPage;
import dev.shiming.journeys.people.Login;
import dev.shiming.journeys.people.People;
import dev.shiming.journeys.people.RunId;
import dev.shiming.journeys.site.Api;
import dev.shiming.journeys.site.RunningSite;
import dev.shiming.journeys.site.Texts;
import dev.shiming.journeys.site.Texts.Language;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Order(20)
@ExtendWith(Watched.class)
class FaultsIT {

  private static final int WRITERS = 8;

  private final RunningSite site = RunningSite.shared();
  private final Login author = People.member("author");
  private final Window reader = Windows.of("reader");

  @Test
  void withoutKafkaAPostSucceedsAndItsFactArrivesLater() throws SQLException {
    var window = People.at(author, Language.CHINESE);
    var page = ComposePage.open(window, "tech");
    site.kill(RunningSite.KAFKA);
    var title = RunId.with("断线也能发 Without a broker");
    ThreadPage thread;
    try {
      thread = page.publish(title, "消息总线不在。The broker is away.");
      assertThat(thread.title()).isEqualTo(title);
      assertThat(waitingFacts()).isPositive();
    } finally {
      site.startAgain(RunningSite.KAFKA);
    }
    reader.until("the outbox to be empty", () -> waitingFactsNow() == 0);
    assertThat(ContentFacts.of(site.addresses().kafka()))
        .anyMatch(fact -> fact.contains("\"thread:" + id(thread.path()) + "\""));
    reader.until(
        "the thread on the board, for everybody",
        () -> BoardPage.open(reader, "tech").threads().contains(title));
  }

  @Test
  void withoutAccountServiceKnownMembersBrowseReadAndWrite() {
    var window = People.at(author, Language.ENGLISH);
    var path = BoardPage.open(window, "books").firstThread().path();
    site.kill(RunningSite.ACCOUNT);
    try {
      assertThat(HomePage.open(reader).boards()).hasSize(8);
      var words = RunId.with("账户服务不在 Without accounts");
      var thread = ThreadPage.open(window, path).reply(words);
      assertThat(thread.posts()).anyMatch(post -> post.words().contains(words));
      window.open("/me");
      window.see("unavailable");
      assertThat(window.text()).containsPattern(new Texts(Language.ENGLISH).web("gap.account"));
    } finally {
      site.startAgain(RunningSite.ACCOUNT);
    }
  }

  @Test
  void withoutKeycloakReadingGoesOnAndSigningInSaysSo() {
    site.kill(RunningSite.KEYCLOAK);
    try {
      for (var language : Language.values()) {
        reader.speak(language);
        assertThat(HomePage.open(reader).firstThread().posts()).isNotEmpty();
        for (var door : List.of("/login", "/register")) {
          assertThat(SignInUnavailablePage.open(reader, door).text())
              .containsPattern(new Texts(language).web("session.unavailable.what"));
        }
      }
    } finally {
      site.startAgain(RunningSite.KEYCLOAK);
    }
  }

  /** Each writer goes on with the same key until it is told the id, as web does. */
  @Test
  void forumServiceKilledUnderEightWritersLosesAndDoublesNothing()
      throws InterruptedException, ExecutionException, SQLException {
    var window = People.at(author, Language.CHINESE);
    var article = HomePage.open(window).firstArticle();
    var articlePath = window.path();
    assertThat(article.title()).isNotBlank();
    var threadPath =
        ComposePage.open(window, "tech").publish(RunId.with("八个人 Eight"), "一起写。").path();
    var writers =
        IntStream.range(0, WRITERS).mapToObj(n -> People.api(People.member("writer" + n))).toList();
    var acknowledged = new CopyOnWriteArrayList<String>();
    var stop = new AtomicBoolean();
    var warm = new CountDownLatch(WRITERS);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running =
          IntStream.range(0, WRITERS)
              .<Future<?>>mapToObj(
                  n ->
                      threads.submit(
                          () -> write(writers.get(n), threadPath, n, acknowledged, warm, stop)))
              .toList();
      assertThat(warm.await(30, TimeUnit.SECONDS)).as("every writer wrote before").isTrue();
      site.kill(RunningSite.FORUM);
      try {
        otherPagesNameWhatIsMissing(articlePath);
      } finally {
        site.startAgain(RunningSite.FORUM);
      }
      stop.set(true);
      for (var each : running) {
        each.get();
      }
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(WRITERS * 2);
    assertThat(postsOf(id(threadPath))).containsAll(acknowledged).doesNotHaveDuplicates();
  }

  private void otherPagesNameWhatIsMissing(String articlePath) {
    for (var language : Language.values()) {
      reader.speak(language);
      var article = ArticlePage.open(reader, articlePath + "?fresh=" + UUID.randomUUID());
      assertThat(article.comments()).isNotNull();
      reader.open("/members/" + UUID.randomUUID());
      reader.open("/boards/tech/new");
      var window = People.at(author, language);
      window.open("/me/notices");
      window.see("notices");
      window.open("/boards/city?after=x");
      assertThat(window.text()).containsPattern(new Texts(language).web("gap.forum"));
    }
  }

  private void write(
      Api writer,
      String threadPath,
      int number,
      List<String> acknowledged,
      CountDownLatch warm,
      AtomicBoolean stop) {
    var target = site.addresses().forum().resolve("/api" + threadPath + "/posts");
    for (var round = 0; round < 60; round++) {
      var words = RunId.with("writer " + number + " round " + round);
      var body = Map.of("body", words, "key", UUID.randomUUID().toString());
      var id = untilAcknowledged(writer, target, body);
      acknowledged.add(id);
      warm.countDown();
      if (stop.get() && round > 0) {
        return;
      }
    }
  }

  private static String untilAcknowledged(Api writer, java.net.URI target, Map<String, ?> body) {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    while (System.nanoTime() < end) {
      try {
        var answer = writer.post(target, body);
        if (answer.status() == 201) {
          return answer.json().get("id").asString();
        }
        pause(answer.status() == 429 ? 2_000 : 200);
      } catch (java.io.UncheckedIOException away) {
        pause(200);
      }
    }
    throw new AssertionError("No acknowledgement within two minutes");
  }

  private static void pause(long milliseconds) {
    java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
  }

  private List<String> postsOf(String thread) throws SQLException {
    try (var root = site.database("forum");
        var query = root.prepareStatement("select id from post where thread_id = ? order by id")) {
      query.setString(1, thread);
      var ids = new java.util.ArrayList<String>();
      var bodies = query.executeQuery();
      while (bodies.next()) {
        ids.add(bodies.getString(1));
      }
      return ids;
    }
  }

  private long waitingFactsNow() {
    try {
      return waitingFacts();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private long waitingFacts() throws SQLException {
    try (var root = site.database("forum");
        var statement = root.createStatement();
        var count = statement.executeQuery("select count(*) from outbox")) {
      count.next();
      return count.getLong(1);
    }
  }

  private static String id(String path) {
    return path.replaceAll("\\D", "");
  }
}
