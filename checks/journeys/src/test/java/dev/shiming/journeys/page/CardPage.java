package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The public card of an official account. */
public final class CardPage extends SitePage {

  CardPage(Window window) {
    super(window, "[data-test='card']");
  }

  public static CardPage open(Window window, String handle) {
    window.open("/official/" + handle);
    return new CardPage(window);
  }

  public List<String> checks() {
    return window.all(By.cssSelector("[data-test='checks'] tbody tr")).stream()
        .map(WebElement::getText)
        .toList();
  }

  /** From whom to whom the account went, the newest first. */
  public List<String> transfers() {
    return window.all("transfer").stream().map(WebElement::getText).toList();
  }

  /** The name that a person lets the card show; empty for none. */
  public String personName() {
    var name = window.all(By.cssSelector("[data-test='person-name'] dd"));
    return name.isEmpty() ? "" : name.getFirst().getText();
  }

  public boolean hasBadge() {
    return window.has("badge");
  }
}
