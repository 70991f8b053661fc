package dev.shiming.stack.tools;

import dev.shiming.stack.drive.DriveFailure;
import dev.shiming.stack.drive.SiteAddresses;
import dev.shiming.stack.drive.SiteDrive;
import java.time.Duration;
import java.util.UUID;

/** A member who goes on writing whatever happens, and signs in again where that is needed. */
record Writer(
    SiteAddresses addresses, String login, String password, String thread, Journal journal)
    implements Runnable {

  /** Below the limits of texts in a minute and in an hour, for a quarter of an hour of faults. */
  private static final Duration BETWEEN = Duration.ofSeconds(10);

  @Override
  public void run() {
    var drive = new SiteDrive(addresses);
    var in = false;
    try {
      while (!journal.hasEnded()) {
        try {
          if (!in) {
            drive = new SiteDrive(addresses);
            drive.signIn(login, password);
          }
          in = writes(drive);
        } catch (DriveFailure failure) {
          in = false;
          journal.failed(login);
        }
        journal.pause(BETWEEN);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean writes(SiteDrive drive) {
    var words = "text-" + UUID.randomUUID();
    var there = drive.reply(thread, words).text().contains(words);
    if (there) {
      journal.acknowledged(login, words);
    } else {
      journal.failed(login);
    }
    return there;
  }
}
