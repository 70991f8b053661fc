package dev.shiming.moderation.screening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Holds what the same author sent before within a while, however it is spaced; thanks and other
 * short words may be repeated. Leaves the mark that {@link RateLimit} counts.
 */
final class RepeatedText implements ScreeningPhase {

  private static final int SHORT = 12;

  private final ScreeningMarks marks;
  private final ScreeningSettings settings;
  private final InstantSource time;

  RepeatedText(ScreeningMarks marks, ScreeningSettings settings, InstantSource time) {
    this.marks = marks;
    this.settings = settings;
    this.time = time;
  }

  @Override
  public Finding examine(Submission submission, NormalizedText text) {
    Instant now = time.instant();
    String author = submission.author();
    byte[] fingerprint = fingerprint(author, text.tight().text());
    boolean repeated =
        text.tight().text().length() >= SHORT
            && marks.seen(author, fingerprint, now.minus(settings.repeatWindow()), now);
    marks.add(author, fingerprint, now);
    return repeated
        ? Finding.hold(new Evidence("repeated-text", "same-text", "", 0, text.typed().length()))
        : Finding.NOTHING;
  }

  /** Of text and author together, so that a mark tells nothing of a text that others wrote too. */
  private static byte[] fingerprint(String author, String text) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((author + "\n" + text).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
