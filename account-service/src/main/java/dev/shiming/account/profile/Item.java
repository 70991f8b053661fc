package dev.shiming.account.profile;

import dev.shiming.kit.problem.Problem;
import java.util.Locale;

/** What of a profile its member may change. */
public enum Item {
  NICKNAME("nickname-change"),
  TAGLINE("tagline");

  private final String subject;

  Item(String subject) {
    this.subject = subject;
  }

  /** The kind of cases about it, and the word for it in addresses and payloads. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of a case's subject; a nickname of registration has one of its own. */
  String subject() {
    return subject;
  }

  /**
   * The item of this word.
   *
   * @throws Problem 404 for any other
   */
  public static Item of(String word) {
    for (Item item : values()) {
      if (item.word().equals(word)) {
        return item;
      }
    }
    throw Problem.notFound();
  }
}
