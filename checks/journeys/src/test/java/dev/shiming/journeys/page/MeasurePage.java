package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;
import org.openqa.selenium.support.ui.Select;

/** Where a reviewer acts on a whole official account. */
public final class MeasurePage extends SitePage {

  MeasurePage(Window window) {
    super(window, "[data-test='measures-page']");
  }

  public static MeasurePage open(Window window, String handle) {
    window.open("/official/" + handle);
    window.follow(window.see("to-measures"));
    return new MeasurePage(window);
  }

  public MeasurePage choose(String state) {
    window.reach(window.see("state-" + state)).click();
    return this;
  }

  public MeasurePage because(String reason, String words) {
    new Select(window.see("field-reason")).selectByValue(reason);
    window.type(window.see("field-text"), words);
    return this;
  }

  public MeasurePage take() {
    window.follow(window.see("take"));
    return new MeasurePage(window);
  }

  public String state() {
    return String.valueOf(window.see("state").getAttribute("data-state"));
  }

  public int measures() {
    return window.all("measure").size();
  }
}
