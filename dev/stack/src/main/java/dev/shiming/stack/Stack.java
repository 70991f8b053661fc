package dev.shiming.stack;

import dev.shiming.embedded.StartFailure;
import dev.shiming.stack.demonstration.SampleLogins;
import dev.shiming.stack.drive.DriveFailure;
import dev.shiming.stack.drive.SiteCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;

/** The programme behind `./run`. */
public final class Stack {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final Path root;
  private final Progress progress;

  private Stack(Path root, Progress progress) {
    this.root = root;
    this.progress = progress;
  }

  public static void main(String[] arguments) {
    var progress = Progress.ofTheTerminal();
    var root = Path.of(System.getProperty("shiming.root", "")).toAbsolutePath();
    try {
      System.exit(new Stack(root, progress).run(Options.parse(List.of(arguments))));
    } catch (UsageError error) {
      progress.say(String.valueOf(error.getMessage()));
      System.exit(2);
    } catch (StartFailure failure) {
      progress.say("\n" + failure.getMessage());
      System.exit(1);
    } catch (IOException | RuntimeException failure) {
      progress.say("\nFailed: " + failure);
      System.exit(1);
    }
  }

  private int run(Options options) throws IOException {
    if (options.wantsHelp()) {
      progress.say(Options.help());
      return 0;
    }
    if (options.prepare()) {
      SiteParts.prepare(root, progress);
      return 0;
    }
    return options.check() ? check(options) : develop(options);
  }

  private int develop(Options options) throws IOException {
    var since = System.nanoTime();
    var state = root.resolve(options.state());
    var stack =
        RunningStack.ready(
            new RunningStack.Settings(root, state, options.ports(), options.fresh()), progress);
    OrderlyEnd.withTheJvm(
        () -> progress.say("\nStopping …"), stack::close, () -> progress.say("Stopped."));
    progress.say("Starting Shiming on " + state);
    stack.startAll();
    if (stack.isClosing()) {
      return 0;
    }
    sayAddresses(stack, StartOrder.elapsed(since));
    Thread.ofVirtual().start(() -> makeCaches(stack));
    watch(stack);
    return 0;
  }

  private void sayAddresses(RunningStack stack, Duration time) throws IOException {
    var site = stack.site();
    progress.say("\nReady after %d s.".formatted(time.toSeconds()));
    progress.say("  the site              " + site.web());
    progress.say("  SMS, one-time codes   " + site.sandbox());
    progress.say(
        "  Keycloak              "
            + site.keycloak()
            + "/admin  (admin, password in secrets.properties)");
    progress.say("  data, logs, secrets   " + stack.state());
    sayLogins();
    progress.say("\nCtrl-C stops everything.");
  }

  private void sayLogins() {
    progress.say("\nSample logins, all with the password " + SampleLogins.PASSWORD + ":");
    progress.say("  %-12s member, registered by phone".formatted(SampleLogins.BY_PHONE));
    progress.say(
        "  %-12s member, registered by identity number".formatted(SampleLogins.BY_IDENTITY_NUMBER));
    progress.say(
        "  %-12s member, registered by network number".formatted(SampleLogins.BY_NETWORK_NUMBER));
    SampleLogins.MODERATORS.forEach(login -> progress.say("  %-12s moderator".formatted(login)));
    SampleLogins.REVIEWERS.forEach(
        login -> progress.say("  %-12s reviewer of applications".formatted(login)));
    progress.say("  %-12s auditor, reads the operation logs".formatted(SampleLogins.AUDITOR));
    progress.say(
        "  %-12s administrator, owner of the site's official account"
            .formatted(SampleLogins.ADMINISTRATOR));
  }

  /** A part that dies does not take the others along; the developer is told once. */
  private void watch(RunningStack stack) {
    var told = new HashSet<String>();
    while (true) {
      for (var part : stack.parts()) {
        var process = part.process();
        if (process != null && !process.isAlive() && !stack.isClosing() && told.add(part.name())) {
          progress.say(part.name() + " has ended; the others go on. Its log is " + process.log());
        }
      }
      try {
        Thread.sleep(LOOK_EVERY);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void makeCaches(RunningStack stack) {
    try {
      stack.makeCaches();
    } catch (IOException | RuntimeException failure) {
      if (stack.isClosing()) {
        return;
      }
      progress.say("Starts stay slower than they could be: " + failure.getMessage());
    }
  }

  private int check(Options options) throws IOException {
    var folder = Files.createTempDirectory("shiming-check-");
    var well = false;
    try {
      var code = check(folder, options.ports());
      well = code == 0;
      return code;
    } finally {
      if (!well) {
        keepLogs(folder);
      }
      PrivateFiles.deleteTree(folder);
    }
  }

  /** The folder of a check goes, but what its parts said is needed to find the reason. */
  private void keepLogs(Path folder) throws IOException {
    var kept = root.resolve("dev/stack/target/check-logs");
    PrivateFiles.deleteTree(kept);
    Files.createDirectories(kept);
    try (var files = Files.walk(folder)) {
      for (var log : files.filter(file -> file.toString().endsWith(".log")).toList()) {
        Files.copy(log, kept.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    progress.say("\nThe logs of this check are kept in " + kept);
  }

  private int check(Path folder, int ports) throws IOException {
    try (var stack =
        RunningStack.ready(
            new RunningStack.Settings(root, folder.resolve("state"), ports, true), progress)) {
      OrderlyEnd.withTheJvm(stack::close, () -> PrivateFiles.deleteTree(folder));
      stack.startAll();
      var moderator = SampleLogins.MODERATORS.getFirst();
      new SiteCheck(stack.site().forPeople(), moderator, SampleLogins.PASSWORD)
          .run(step -> progress.say("  ✓ " + step));
      progress.say("All is well.");
      return 0;
    } catch (DriveFailure failure) {
      progress.say("\nThe check failed at " + failure.getMessage());
      return 1;
    }
  }
}
