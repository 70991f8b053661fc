package dev.shiming.account.profile;

import dev.shiming.account.picture.Slot;
import dev.shiming.kit.problem.Problem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What of a profile its member may change. */
public enum Item {
  NICKNAME("nickname-change", null),
  TAGLINE("tagline", null),
  AVATAR("avatar", Slot.AVATAR),
  COVER("cover", Slot.COVER);

  private final String subject;
  private final @Nullable Slot slot;

  Item(String subject, @Nullable Slot slot) {
    this.subject = subject;
    this.slot = slot;
  }

  /** The place of a picture; null for a text. */
  @Nullable Slot slot() {
    return slot;
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
