package dev.shiming.stack.drive;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Does what the first people on a site do: one reads, one registers and writes, and a moderator
 * decides what screening held.
 */
public final class SiteCheck {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String DOUBTFUL = "想学的加微信，稳赚不赔。";

  private final SiteAddresses addresses;
  private final String moderator;
  private final String password;
  private final String newcomer = "check-" + Visitor.letters(10);

  /** A check whose moderator signs in so. */
  public SiteCheck(SiteAddresses addresses, String moderator, String password) {
    this.addresses = addresses;
    this.moderator = moderator;
    this.password = password;
  }

  /**
   * Drives the site and tells each step that worked; the first that does not is thrown as a {@link
   * DriveFailure} with its name.
   */
  public void run(Consumer<String> progress) {
    var reader = new SiteDrive(addresses);
    var home = step("home", progress, () -> reader.get("/").expectOk("home"));
    // A new site has boards, and articles only once an official account has published some.
    link(home, "/articles/\\d+")
        .ifPresent(
            article -> step("article", progress, () -> reader.get(article).expectOk("an article")));
    step("official accounts", progress, () -> reader.get("/official").expectOk("the directory"));
    var board = first(home, "/boards/[a-z0-9-]+", "a board");
    step("board", progress, () -> reader.get(board).expectOk("a board"));

    var member = new SiteDrive(addresses);
    step("registration", progress, () -> member.register(newcomer, password, Visitor.byPhone()));
    var again = new SiteDrive(addresses);
    step("sign-in", progress, () -> again.signIn(newcomer, password));
    var title = "checked " + Visitor.letters(12);
    var thread = step("thread", progress, () -> posted(member, board, title));
    var path = thread.address().getPath();
    step("reader sees it", progress, () -> awaited(reader, path, title));
    step("sign-out", progress, again::signOut);

    var held = step("held post", progress, () -> member.reply(path, DOUBTFUL));
    if (!held.text().contains(DOUBTFUL)) {
      throw held.failure("held post: its author does not see it");
    }
    if (reader.get(path).text().contains(DOUBTFUL)) {
      throw held.failure("held post: a reader sees it before anybody decided");
    }
    var staff = new SiteDrive(addresses);
    step("moderator's sign-in", progress, () -> staff.signIn(moderator, password));
    step("decision", progress, () -> staff.approve("held-post", title));
    step("reader sees the decision", progress, () -> awaited(reader, path, DOUBTFUL));
  }

  private static Page posted(SiteDrive member, String board, String title) {
    var slug = board.substring("/boards/".length());
    var page =
        member.postThread(slug, title, "A first visitor looked around. " + UUID.randomUUID());
    if (!page.text().contains(title)) {
      throw page.failure("the thread that was sent is not there");
    }
    return page;
  }

  /** Readers' pages are kept for a moment after a change, so this looks again for a while. */
  private static Page awaited(SiteDrive reader, String path, String words) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    var page = reader.get(path);
    while (!page.text().contains(words)) {
      if (System.nanoTime() > end) {
        throw page.failure("what was published is not there for a reader");
      }
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      page = reader.get(path);
    }
    return page;
  }

  private static Page step(String name, Consumer<String> progress, Step step) {
    try {
      var page = step.take();
      progress.accept(name);
      return page;
    } catch (DriveFailure failure) {
      throw new DriveFailure(name + ": " + failure.getMessage(), failure);
    }
  }

  private static String first(Page home, String pattern, String what) {
    return link(home, pattern).orElseThrow(() -> home.failure("home: there is no link to " + what));
  }

  private static Optional<String> link(Page home, String pattern) {
    return home.links("/").stream()
        .map(link -> link.getPath())
        .filter(path -> path.matches(pattern))
        .findFirst();
  }

  /** One thing a visitor does. */
  private interface Step {
    Page take();
  }
}
