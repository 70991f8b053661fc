package dev.shiming.moderation.screening;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules that the product ships, and the operator's own after them. */
final class WordLists {

  private static final String SHIPPED = "rules.txt";

  private WordLists() {}

  static List<WordRule> load(@Nullable Path own) {
    List<WordRule> rules = new ArrayList<>(shipped());
    if (own != null) {
      try (Stream<String> lines = Files.lines(own)) {
        rules.addAll(parsed(lines));
      } catch (IOException cause) {
        throw new UncheckedIOException("the list of shiming.screening.words", cause);
      }
    }
    return rules;
  }

  static List<WordRule> shipped() {
    try (InputStream in = WordLists.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException(SHIPPED + " is missing");
      }
      return parsed(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static List<WordRule> parsed(Stream<String> lines) {
    return lines.map(WordRule::parse).flatMap(Optional::stream).toList();
  }
}
