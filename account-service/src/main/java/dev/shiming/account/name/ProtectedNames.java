package dev.shiming.account.name;

import dev.shiming.moderation.screening.Evidence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Names that speak for the site, an organisation, a medium or a place (A22.8, AN15.6). Who carries
 * one waits for a person's decision: a namesake is not an impostor.
 */
@Component
public class ProtectedNames {

  private static final String LIST = "protected-names.txt";
  private static final int LONG_SOUND = 9; // three syllables; shorter ones sound like many words

  private final List<ProtectedName> names;

  ProtectedNames() {
    this.names = load();
  }

  /** What a moderator should see before this name is shown; empty for most names. */
  public List<Evidence> resembledBy(AccountName given) {
    String sound = given.sound();
    String spelt = Skeleton.ofDigitsAsLetters(given.text());
    return names.stream()
        .filter(
            name -> name.looksLike(given.skeleton()) || name.looksLike(spelt) || name.sounds(sound))
        .map(name -> evidence(name, given.text()))
        .toList();
  }

  private static Evidence evidence(ProtectedName name, String text) {
    int at = text.indexOf(name.word());
    int start = Math.max(at, 0);
    int end = at < 0 ? text.length() : at + name.word().length();
    return new Evidence("name", name.kind(), name.word(), start, end);
  }

  private static List<ProtectedName> load() {
    try (InputStream list =
            Objects.requireNonNull(ProtectedNames.class.getResourceAsStream(LIST), LIST);
        var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(ProtectedName::of)
          .toList();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** One line of the list: a kind, whether it counts inside a longer name, and the word. */
  private record ProtectedName(
      String kind, boolean inside, String word, String skeleton, String sound) {

    static ProtectedName of(String line) {
      String[] parts = line.split("\\s+", 3);
      if (parts.length < 3) {
        throw new IllegalStateException("not a protected name: " + line);
      }
      String word = parts[2];
      return new ProtectedName(
          parts[0], parts[1].equals("inside"), word, Skeleton.of(word), Skeleton.pinyin(word));
    }

    boolean looksLike(String other) {
      return inside ? other.contains(skeleton) : other.equals(skeleton);
    }

    boolean sounds(String other) {
      boolean within = inside && sound.length() >= LONG_SOUND;
      return within ? other.contains(sound) : other.equals(sound);
    }
  }
}
