package dev.shiming.stack.drive;

import java.util.concurrent.ThreadLocalRandom;

/** Somebody new to a development site, with a nickname and a phone that nobody else has. */
public final class Visitor {

  /** No word that somebody could mind is made of these. */
  private static final String CONSONANTS = "bcdfghjkmnpqrtvwxz";

  private Visitor() {}

  /** Registers under this login and gives back the browser, signed in. */
  public static SiteDrive register(SiteAddresses addresses, String login, String password) {
    var drive = new SiteDrive(addresses);
    drive.register(login, password, byPhone());
    return drive;
  }

  static Registration byPhone() {
    var phone = ThreadLocalRandom.current().nextInt(10_000);
    return new Registration.ByPhone("Gast " + letters(8), "1990000%04d".formatted(phone));
  }

  /** So many letters that nobody else has chosen. */
  public static String letters(int number) {
    return ThreadLocalRandom.current()
        .ints(number, 0, CONSONANTS.length())
        .collect(
            StringBuilder::new,
            (text, at) -> text.append(CONSONANTS.charAt(at)),
            StringBuilder::append)
        .toString();
  }
}
