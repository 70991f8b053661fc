package dev.shiming.stack.drive;

import java.util.UUID;
import java.util.function.Consumer;

/** Does what a first visitor does: home, a thread, an article, signing in, one post. */
public final class SiteCheck {

  private final SiteAddresses addresses;
  private final String login;
  private final String password;

  /** A check that signs in with this login. */
  public SiteCheck(SiteAddresses addresses, String login, String password) {
    this.addresses = addresses;
    this.login = login;
    this.password = password;
  }

  /**
   * Drives the site and tells each step that worked; the first that does not is thrown as a {@link
   * DriveFailure} with its name.
   */
  public void run(Consumer<String> progress) {
    var reader = new SiteDrive(addresses);
    var home = step("home", progress, () -> reader.get("/").expectOk("home"));
    var thread = first(home, "/threads/", "a thread");
    step("thread", progress, () -> reader.get(thread).expectOk("a thread"));
    var article = first(home, "/articles/", "an article");
    step("article", progress, () -> reader.get(article).expectOk("an article"));
    var member = new SiteDrive(addresses);
    step("sign-in", progress, () -> member.signIn(login, password));
    var words = "checked " + UUID.randomUUID();
    step(
        "post",
        progress,
        () -> {
          var page = member.reply(thread, words);
          if (!page.text().contains(words)) {
            throw page.failure("the post that was sent is not there");
          }
          return page;
        });
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

  private static String first(Page home, String beginning, String what) {
    return home.links(beginning).stream()
        .map(link -> link.getPath())
        .filter(path -> path.matches(beginning + "\\d+"))
        .findFirst()
        .orElseThrow(() -> home.failure("home: there is no link to " + what));
  }

  /** One thing a visitor does. */
  private interface Step {
    Page take();
  }
}
