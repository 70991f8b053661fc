package dev.shiming.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Reads lists of codes out of docs/contracts.md, so that the parts on both sides keep to them. */
public final class Contract {

  private static final Path PAGE = Path.of("docs", "contracts.md");
  private static final Pattern CODE = Pattern.compile("`([a-z][a-z.-]*)`");

  private Contract() {}

  /** The codes that stand behind this heading and a colon, up to the end of the paragraph. */
  public static List<String> codes(String heading) {
    String page = read(Path.of("").toAbsolutePath());
    int start = page.indexOf(heading + ":");
    if (start < 0) {
      throw new IllegalArgumentException("The contract has no " + heading);
    }
    String paragraph = page.substring(start, page.indexOf("\n\n", start));
    return CODE.matcher(paragraph).results().map(found -> found.group(1)).toList();
  }

  private static String read(Path folder) {
    Path page = folder.resolve(PAGE);
    Path above = folder.getParent();
    if (!Files.exists(page) && above != null) {
      return read(above);
    }
    try {
      return Files.readString(page);
    } catch (IOException noContract) {
      throw new UncheckedIOException(noContract);
    }
  }
}
