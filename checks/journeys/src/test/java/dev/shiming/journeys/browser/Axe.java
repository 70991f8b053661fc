package dev.shiming.journeys.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.chrome.ChromeDriver;

/** Looks on a page for what keeps people with a disability out, by the rules of axe-core. */
final class Axe {

  /** Which rules are tried: contrasts take most of the time and hang on style sheet and theme. */
  enum Rules {
    ALL("{}"),
    ALL_BUT_CONTRAST("{rules: {'color-contrast': {enabled: false}}}"),
    CONTRAST("{runOnly: ['color-contrast']}");

    private final String options;

    Rules(String options) {
      this.options = options;
    }
  }

  private static final String SCRIPT = script();

  private final ChromeDriver driver;

  Axe(ChromeDriver driver) {
    this.driver = driver;
  }

  /** What breaks a rule, each as one line. */
  List<String> violations(Rules rules) {
    driver.executeScript("if (!window.axe) {" + SCRIPT + "}");
    var result =
        driver.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations'], ...%s}).then(
              r => done(r.violations.map(v => ({
                id: v.id, help: v.help,
                nodes: v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')).join('; ')}))),
              e => done([{id: 'axe', help: String(e), nodes: ''}]));
            """
                .formatted(rules.options));
    return result instanceof List<?> violations
        ? violations.stream().map(Axe::line).toList()
        : List.of("axe gave no answer");
  }

  private static String line(Object violation) {
    return violation instanceof Map<?, ?> found
        ? "%s, %s: %s".formatted(found.get("id"), found.get("help"), found.get("nodes"))
        : String.valueOf(violation);
  }

  private static String script() {
    try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
