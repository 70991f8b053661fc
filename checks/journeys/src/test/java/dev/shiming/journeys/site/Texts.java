package dev.shiming.journeys.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that pages say, read from the bundles that ship. */
public record Texts(Language language) {

  /** The languages of the site, with the names by which its parts know them. */
  public enum Language {
    CHINESE("zh", "zh_Hans", "zh-CN,zh;q=0.9"),
    ENGLISH("en", "en", "en-US,en;q=0.9");

    private final String ofSite;
    private final String ofKeycloak;
    private final String accepted;

    Language(String ofSite, String ofKeycloak, String accepted) {
      this.ofSite = ofSite;
      this.ofKeycloak = ofKeycloak;
      this.accepted = accepted;
    }

    public String ofSite() {
      return ofSite;
    }

    /** The value of {@code Accept-Language}. */
    public String accepted() {
      return accepted;
    }
  }

  private static final Path ROOT = Path.of("..", "..");
  private static final Map<Path, Properties> BUNDLES = new ConcurrentHashMap<>();
  private static final Pattern ARGUMENT = Pattern.compile("\\{[^{}]*(?:\\{[^{}]*}[^{}]*)*}");

  /** A text of web. */
  public Pattern web(String key) {
    for (var bundle : new String[] {"messages", "problems", "console", "me", "legal", "studio"}) {
      var file =
          "web/src/main/resources/messages/" + bundle + "_" + language.ofSite + ".properties";
      var text = bundle(file).getProperty(key);
      if (text != null) {
        return asPattern(text);
      }
    }
    throw new IllegalArgumentException("web says nothing under " + key);
  }

  /** A text of Keycloak's pages. */
  public Pattern keycloak(String key) {
    var text =
        bundle(
                "keycloak/src/main/resources/theme/shiming/login/messages/messages_"
                    + language.ofKeycloak
                    + ".properties")
            .getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("Keycloak's pages say nothing under " + key);
    }
    return asPattern(text);
  }

  private static Properties bundle(String path) {
    return BUNDLES.computeIfAbsent(
        ROOT.resolve(path),
        file -> {
          var texts = new Properties();
          try (var in = Files.newBufferedReader(file)) {
            texts.load(in);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return texts;
        });
  }

  /** What stands for an argument may be anything, the rest is to the letter. */
  private static Pattern asPattern(String text) {
    var plain = text.replace("''", "'");
    return Pattern.compile(
        ARGUMENT
            .splitAsStream(plain)
            .map(piece -> Pattern.quote(piece.strip()))
            .collect(Collectors.joining("\\s*.{0,80}?\\s*")));
  }
}
