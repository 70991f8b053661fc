package dev.shiming.journeys.canary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.journeys.browser.PageInspection;
import dev.shiming.journeys.people.IdentityBook;
import dev.shiming.journeys.people.Login;
import dev.shiming.journeys.people.People;
import dev.shiming.journeys.site.Api;
import dev.shiming.journeys.site.RunningSite;
import dev.shiming.testkit.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Runs after all journeys. Two things are not searched, and that is all: the registration page,
 * which shows a person their own input, and the memory of the sandbox, which stands for the world
 * outside. Processes that an identity passes through on its way to the vault (Keycloak,
 * account-service) are searched on disk and in the process table.
 *
 * <p>A name that a person let a card show and took back is searched too, but where it was allowed
 * to stand and what may remember that: copies of the card and of its owner's page, the heap of web,
 * which drew them, and the files of the database server, which hold deleted rows for a while.
 */
@Order(100)
class CanaryIT {

  private static final Path DUMPS = Path.of("target", "heap");

  private final RunningSite site = RunningSite.shared();

  /**
   * Values that were never typed anywhere, so that what stays of the plants harms no later test.
   */
  private final Canary planted = new Canary(Canary.Kind.PHONE, "the planted phone", "19912346078");

  @Test
  @Order(1)
  @Proves(value = "C1", part = "sabotage")
  void findsALeakOfEachKindThatIsPlanted() throws Exception {
    var scanner = new Scanner(List.of(planted));
    try (var plants = new Plants(site, planted)) {
      plants.plant();
      new FileScan(site.state(), file -> file.toString().contains("canary-scratch")).into(scanner);
      try (var root = site.database("")) {
        new DatabaseScan(root).into(scanner);
      }
      new TopicScan(site.addresses().kafka()).into(scanner);
      new ProcessTableScan().into(scanner);
      new HeapScan("holder", plants.holderPid()).into(scanner, DUMPS);
    }
    assertThat(scanner.findings())
        .anyMatch(found -> found.startsWith("file canary-scratch/old.log.gz (unpacked)"))
        .anyMatch(found -> found.startsWith("table canary_scratch.note, column text"))
        .anyMatch(found -> found.startsWith("topic canary.scratch, value"))
        .anyMatch(found -> found.startsWith("/proc/") && found.contains("cmdline"))
        .anyMatch(found -> found.startsWith("heap of holder"));
  }

  @Test
  @Order(2)
  @Proves(value = "C1", part = "pages")
  void noPageAndNoAnswerShowsAnIdentity() throws Exception {
    var scanner = new Scanner(all());
    var ofTheHidden = new Scanner(hidden());
    assertThat(answers(scanner)).as("answers of interfaces").isGreaterThan(50);
    var pages = new FileScan(PageInspection.ANSWERS, page -> !mayName(page)).into(scanner);
    var cards = new FileScan(PageInspection.ANSWERS, CanaryIT::mayName).into(ofTheHidden);
    assertThat(pages).as("pages that were seen").isGreaterThan(100);
    assertThat(cards).as("pages on which a name was shown").isPositive();
    assertThat(scanner.findings()).isEmpty();
    assertThat(ofTheHidden.findings()).isEmpty();
  }

  @Test
  @Order(3)
  @Proves(
      value = {"C1", "C48"},
      part = "canary")
  void noIdentityIsKeptReadableAnywhere() throws Exception {
    var scanner = new Scanner(all());
    var ofTheHidden = new Scanner(hidden());
    look(RunningSite.WEB, ofTheHidden);
    look(RunningSite.FORUM, scanner);
    look(RunningSite.COMMENT, scanner);
    try (var root = site.database("")) {
      assertThat(new DatabaseScan(root).into(scanner)).as("rows").isGreaterThan(1_000);
    }
    assertThat(new TopicScan(site.addresses().kafka()).into(scanner)).as("facts").isGreaterThan(50);
    assertThat(new ProcessTableScan().into(scanner)).as("processes").isGreaterThan(5);
    var database = site.state().resolve("mariadb");
    assertThat(new FileScan(database, Files::isRegularFile).into(ofTheHidden))
        .as("files of the database server")
        .isGreaterThan(50);
    assertThat(new FileScan(site.state(), file -> !file.startsWith(database)).into(scanner))
        .as("files of state, logs and data")
        .isGreaterThan(50);
    assertThat(scanner.findings()).isEmpty();
    assertThat(ofTheHidden.findings()).isEmpty();
  }

  private void look(String service, Scanner scanner) throws IOException {
    assertThat(new HeapScan(service, site.pid(service)).into(scanner, DUMPS))
        .as("heap of " + service)
        .isGreaterThan(1_000_000);
  }

  /** Values that nobody was to see at any time. */
  private static List<Canary> hidden() {
    var canaries = IdentityBook.canaries();
    assertThat(canaries).as("values that the journeys typed").hasSizeGreaterThan(20);
    return canaries;
  }

  private static List<Canary> all() {
    var names = IdentityBook.takenBack();
    assertThat(names).as("names that a card showed and that were taken back").isNotEmpty();
    return Stream.concat(hidden().stream(), names.stream()).toList();
  }

  /** The card, and the page on which its owner has it name them. */
  private static boolean mayName(Path page) {
    var name = page.getFileName().toString();
    return name.endsWith("-CardPage.html") || name.endsWith("-StudioAccountPage.html");
  }

  private int answers(Scanner scanner) {
    var count = new ApiWalk(Api.asStranger(), scanner).walk(site);
    for (Login login : People.registered()) {
      count += new ApiWalk(People.api(login), scanner).walk(site);
      break;
    }
    count += new ApiWalk(People.api(People.moderator(0)), scanner).walk(site);
    count += new ApiWalk(People.api(People.reviewer(0)), scanner).walk(site);
    count += new ApiWalk(People.api(People.administrator()), scanner).walk(site);
    return count;
  }
}
