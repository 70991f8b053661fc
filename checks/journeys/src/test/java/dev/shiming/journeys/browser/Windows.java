package dev.shiming.journeys.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The windows that are open, one for each persona, kept from test to test. */
public final class Windows {

  private static final List<String> PROGRAMMES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final List<String> DRIVERS =
      List.of("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver");
  private static final List<String> QUIETLY =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-dev-shm-usage",
          "--lang=zh-CN");

  private static final Map<String, Window> OPEN = new ConcurrentHashMap<>();
  private static final Queue<String> LEFT_BEHIND = new ConcurrentLinkedQueue<>();

  /** Held here because the logging system forgets settings of loggers that nobody holds. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  static {
    SELENIUM.setLevel(Level.SEVERE);
    Runtime.getRuntime().addShutdownHook(new Thread(Windows::closeAll, "close all windows"));
  }

  private Windows() {}

  /** The window of a persona, opened when it is first asked for. */
  public static Window of(String persona) {
    return OPEN.computeIfAbsent(persona, Windows::launch);
  }

  static Collection<Window> open() {
    return List.copyOf(OPEN.values());
  }

  /** Closes the window of a persona; the next one knows nothing of it. */
  public static void close(String persona) {
    var window = OPEN.remove(persona);
    if (window != null) {
      LEFT_BEHIND.addAll(window.inspection().takeFlaws());
      window.driver().quit();
    }
  }

  /** What was wrong on any page, also in windows that are closed, since this was asked before. */
  static List<String> takeFlaws() {
    var flaws = new ArrayList<String>();
    for (var left = LEFT_BEHIND.poll(); left != null; left = LEFT_BEHIND.poll()) {
      flaws.add(left);
    }
    OPEN.values().forEach(window -> flaws.addAll(window.inspection().takeFlaws()));
    return flaws;
  }

  private static void closeAll() {
    OPEN.values().forEach(window -> window.driver().quit());
    OPEN.clear();
  }

  private static Window launch(String persona) {
    var options = new ChromeOptions();
    options.setBinary(installed("journeys.chromium", PROGRAMMES));
    options.addArguments(QUIETLY);
    options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "zh-CN,zh,en"));
    var logging = new LoggingPreferences();
    logging.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logging);
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(Path.of(installed("journeys.chromedriver", DRIVERS)).toFile())
            .build();
    var driver = new ChromeDriver(service, options);
    driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(30));
    driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(90));
    return new Window(persona, driver);
  }

  private static String installed(String property, List<String> usual) {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.ofNullable(System.getProperty(property)), usual.stream())
        .filter(path -> Files.isExecutable(Path.of(path)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "None of "
                        + usual
                        + " is installed: apt-get install chromium chromium-driver"));
  }
}
