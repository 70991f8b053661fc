package dev.shiming.journeys.browser;

import dev.shiming.journeys.site.RunningSite;
import dev.shiming.journeys.site.Texts.Language;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * One person's browser: it waits for what it is asked for, and every page that it arrives at is
 * looked at for what no page may have.
 */
public final class Window {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration LOOK_EVERY = Duration.ofMillis(40);
  private static final int WIDE = 1280;
  private static final int PHONE = 390;
  private static final int NARROWEST = 320;
  private static final int HEIGHT = 900;

  private final String persona;
  private final ChromeDriver driver;
  private final PageInspection inspection;

  Window(String persona, ChromeDriver driver) {
    this.persona = persona;
    this.driver = driver;
    this.inspection = new PageInspection(persona, driver);
    wide();
  }

  public String persona() {
    return persona;
  }

  ChromeDriver driver() {
    return driver;
  }

  PageInspection inspection() {
    return inspection;
  }

  // ---- where one is

  /** Opens an address of the site. */
  public Window open(String path) {
    driver.get(RunningSite.shared().addresses().web().resolve(path).toString());
    return this;
  }

  public URI address() {
    return URI.create(Objects.requireNonNull(driver.getCurrentUrl()));
  }

  public String path() {
    return address().getPath();
  }

  /** The whole text that a person can read. */
  public String text() {
    return see(By.tagName("body")).getText();
  }

  public String source() {
    return Objects.requireNonNullElse(driver.getPageSource(), "");
  }

  public void back() {
    leaveBy(() -> driver.navigate().back());
  }

  /** The language of the site from now on. */
  public Window speak(Language language) {
    return open("/preferences?lang=" + language.ofSite() + "&back=/");
  }

  /** The colours of the site from now on: light, dark or auto. */
  public Window paint(String theme) {
    return open("/preferences?theme=" + theme + "&back=/");
  }

  /** Forgets the session of the site, as a server does when it has run out. */
  public void loseSession() {
    driver.manage().deleteCookieNamed("SHIMING");
  }

  // ---- how it is shown

  public Window wide() {
    return size(WIDE, false);
  }

  public Window phone() {
    return size(PHONE, true);
  }

  public Window narrowest() {
    return size(NARROWEST, true);
  }

  private Window size(int width, boolean mobile) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", mobile));
    return this;
  }

  /** Whether the page can be moved sideways, which no page should. */
  public boolean scrollsSideways() {
    return Glance.at(driver).scrollsSideways();
  }

  public Object run(String script, Object... arguments) {
    var result = ((JavascriptExecutor) driver).executeScript(script, arguments);
    return result == null ? "" : result;
  }

  // ---- how long it took

  /** How long the browser waited for the page it shows, from the press to the last byte. */
  public Duration waited() {
    return Duration.ofMillis(ofNavigation("navigation.responseEnd"));
  }

  /** When what was pressed had been answered, by a redirect to the page that is shown. */
  public Instant answeredAt() {
    return Instant.ofEpochMilli(ofNavigation("performance.timeOrigin + navigation.redirectEnd"));
  }

  private long ofNavigation(String value) {
    var read = "const [navigation] = performance.getEntriesByType('navigation');";
    return run(read + " return Math.round(" + value + ")") instanceof Number number
        ? number.longValue()
        : -1;
  }

  // ---- what is on the page

  public static By marked(String test) {
    return By.cssSelector("[data-test='" + test + "']");
  }

  public WebElement see(By what) {
    return waiting(() -> ExpectedConditions.visibilityOfElementLocated(what).apply(driver), what);
  }

  public WebElement see(String test) {
    return see(marked(test));
  }

  public List<WebElement> all(By what) {
    return driver.findElements(what);
  }

  public List<WebElement> all(String test) {
    return all(marked(test));
  }

  public boolean has(String test) {
    return !all(test).isEmpty();
  }

  public boolean has(By what) {
    return !all(what).isEmpty();
  }

  private <T> T waiting(Supplier<T> condition, Object what) {
    return Objects.requireNonNull(
        new WebDriverWait(driver, PATIENCE, LOOK_EVERY)
            .ignoring(StaleElementReferenceException.class)
            .withMessage(() -> persona + " waits for " + what + " at " + address())
            .until(_ -> condition.get()));
  }

  /** Waits until it holds. */
  public void until(String what, Supplier<Boolean> condition) {
    waiting(condition, what);
  }

  // ---- what one does

  public void type(WebElement field, String text) {
    field.clear();
    field.sendKeys(text);
  }

  /** Sets a text that a keyboard cannot type, or not soon enough. */
  public void paste(WebElement field, String text) {
    run("arguments[0].value = arguments[1]", field, text);
  }

  public void tick(WebElement box) {
    if (!box.isSelected()) {
      box.click();
    }
  }

  /** Brings it to where nothing lies over it. */
  public WebElement reach(WebElement element) {
    run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
    return element;
  }

  /** Presses what leads to another page, and waits until that is there. */
  public void follow(WebElement element) {
    leaveBy(() -> reach(element).click());
  }

  private void leaveBy(Runnable act) {
    run("window.journeyWasHere = true");
    act.run();
    until(
        "another page",
        () ->
            Boolean.TRUE.equals(
                run("return !window.journeyWasHere && document.readyState === 'complete'")));
  }

  /** Says which page this is; called by each page object as it is made. */
  public void arrived(String page) {
    inspection.inspect(page);
  }

  /** The first page of a kind that a crawl arrives at: every rule is tried on it. */
  public void arrivedAtFirst(String kind) {
    inspection.inspect(kind, Axe.Rules.ALL);
  }

  /** One more page of a kind: contrasts are those of the first one. */
  public void arrivedAtAnother(String kind) {
    inspection.inspect(kind, Axe.Rules.ALL_BUT_CONTRAST);
  }

  /** A page that was looked at before, now in other colours. */
  public void arrivedInOtherColours(String kind) {
    inspection.inspect(kind, Axe.Rules.CONTRAST);
  }

  /** Asks for pages from within this one, with its cookies, and keeps copies as of visited ones. */
  public List<Asked> ask(Collection<String> paths) {
    var answers = Asked.from(driver, paths);
    answers.forEach(answer -> inspection.keepCopy("Asked", answer.path(), answer.source()));
    return answers;
  }

  /** Takes in a page at once, as a crawl of hundreds must. */
  public Glance glance() {
    return Glance.at(driver);
  }
}
