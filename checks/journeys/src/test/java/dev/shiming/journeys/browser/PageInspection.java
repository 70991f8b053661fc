package dev.shiming.journeys.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/**
 * Looks at each page for script errors, breaches of the content policy and, once for each shape of
 * a page, for what keeps people with a disability out (axe); keeps a copy for the canary.
 */
public final class PageInspection {

  /** Where copies of all pages lie that anybody saw. */
  public static final Path ANSWERS = Path.of("target", "answers");

  private static final Set<String> SHAPES_SEEN = ConcurrentHashMap.newKeySet();
  private static final AtomicInteger COPIES = new AtomicInteger();

  /** The registration step shows a person their own input: the one page that is not searched. */
  private static final Pattern OWN_INPUT =
      Pattern.compile(".*/login-actions/(required-action|registration).*");

  private static final Pattern OF_A_PAGE_ITSELF =
      Pattern.compile(
          "\\S+ - Failed to load resource: the server responded with a status of [45]\\d\\d.*");
  private static final Pattern PART_OF_A_PAGE =
      Pattern.compile("\\S*/(css|js|avatars|pictures|resources)/\\S* - .*|\\S*favicon\\S* - .*");

  private final String persona;
  private final ChromeDriver driver;
  private final Axe axe;
  private final List<String> flaws = new ArrayList<>();
  private final List<String> console = new ArrayList<>();

  PageInspection(String persona, ChromeDriver driver) {
    this.persona = persona;
    this.driver = driver;
    this.axe = new Axe(driver);
  }

  /** Looks at a page that a journey arrived at; one of a shape seen before is only listened to. */
  void inspect(String page) {
    readConsole();
    keepCopy(page);
    if (SHAPES_SEEN.add(page + " " + shape())) {
      lookForBarriers(page, Axe.Rules.ALL);
    }
  }

  /** Looks at a page whether or not another one had its shape. */
  void inspect(String page, Axe.Rules rules) {
    readConsole();
    keepCopy(page);
    lookForBarriers(page, rules);
  }

  /** What was wrong since this was asked the last time. */
  synchronized List<String> takeFlaws() {
    readConsole();
    var taken = List.copyOf(flaws);
    flaws.clear();
    return taken;
  }

  List<String> console() {
    return List.copyOf(console);
  }

  private void readConsole() {
    for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
      var message = entry.getMessage();
      console.add(entry.getLevel() + " " + message);
      if (entry.getLevel().intValue() >= Level.SEVERE.intValue() && !isExpected(message)) {
        flaws.add(persona + " sees in the console: " + message);
      }
    }
  }

  /** A refused form and an unknown page answer 4xx, and say so in the console. */
  private static boolean isExpected(String message) {
    return OF_A_PAGE_ITSELF.matcher(message).matches()
        && !PART_OF_A_PAGE.matcher(message).matches();
  }

  private void keepCopy(String page) {
    var address = URI.create(Objects.requireNonNull(driver.getCurrentUrl()));
    if (OWN_INPUT.matcher(String.valueOf(address.getPath())).matches()) {
      return;
    }
    keepCopy(page, address.toString(), String.valueOf(driver.getPageSource()));
  }

  void keepCopy(String page, String address, String source) {
    try {
      Files.createDirectories(ANSWERS);
      var name = "%05d-%s-%s.html".formatted(COPIES.incrementAndGet(), persona, page);
      var text = "<!-- " + address + " -->\n" + source;
      Files.writeString(ANSWERS.resolve(name), text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Pages of the same shape, language, theme and width need one look. */
  private String shape() {
    return String.valueOf(
        driver.executeScript(
            """
            const names = [...document.querySelectorAll('[data-test],input[name],select[name],textarea[name]')]
              .map(e => (e.dataset.test ? e.dataset.test.replace(/\\d+/g, '#') : e.name) + (e.getAttribute('aria-invalid') ?? ''));
            const root = document.documentElement;
            return [root.lang, root.dataset.theme ?? '', innerWidth, ...new Set(names)].sort().join(' ');
            """));
  }

  private void lookForBarriers(String page, Axe.Rules rules) {
    for (var violation : axe.violations(rules)) {
      flaws.add("%s, %s (%s), axe: %s".formatted(page, persona, driver.getCurrentUrl(), violation));
    }
  }
}
