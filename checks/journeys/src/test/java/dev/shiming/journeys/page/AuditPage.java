package dev.shiming.journeys.page;

import dev.shiming.journeys.browser.Window;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The operation logs, as an auditor reads them. */
public final class AuditPage extends SitePage {

  public AuditPage(Window window) {
    super(window, "[data-test='audit-page']");
  }

  public static AuditPage open(Window window) {
    window.open("/console/audit");
    return new AuditPage(window);
  }

  /** Asks for the operations of a service, all of them or those of one name. */
  public AuditPage read(String service, String operation, String grounds) {
    new Select(window.see("field-service")).selectByValue(service);
    window.type(window.see("field-operation"), operation);
    window.type(window.see("field-grounds"), grounds);
    window.follow(window.see("read"));
    return new AuditPage(window);
  }

  public List<String> operations() {
    return window.all(By.cssSelector("[data-test='operation']")).stream()
        .map(WebElement::getText)
        .toList();
  }
}
