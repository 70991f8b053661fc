package dev.shiming.stack.tools;

import dev.shiming.stack.drive.DriveFailure;
import dev.shiming.stack.drive.SiteAddresses;
import dev.shiming.stack.drive.SiteDrive;
import java.time.Duration;

/** Somebody without an account who opens one page again and again. */
record Reader(SiteAddresses addresses, String name, String page, Journal journal)
    implements Runnable {

  private static final Duration BETWEEN = Duration.ofMillis(500);

  @Override
  public void run() {
    try {
      while (!journal.hasEnded()) {
        try {
          new SiteDrive(addresses).get(page).expectOk("reading");
          journal.succeeded(name);
        } catch (DriveFailure failure) {
          journal.failed(name);
        }
        journal.pause(BETWEEN);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
