package dev.shiming.journeys.page;

import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** One post or comment as it stands on a page. */
public record Text(String id, String author, String words, String state, boolean quoting) {

  static Text of(WebElement element, String textMark) {
    return new Text(
        String.valueOf(element.getAttribute("id")).replaceFirst("^\\w+-", ""),
        element.findElement(By.cssSelector(".person-name")).getText(),
        element.findElements(By.cssSelector("[data-test='" + textMark + "']")).stream()
            .map(WebElement::getText)
            .findFirst()
            .orElse(""),
        element.findElements(By.cssSelector("[data-test^='own-']")).stream()
            .map(mark -> String.valueOf(mark.getAttribute("data-test")).substring("own-".length()))
            .findFirst()
            .orElse("published"),
        !element.findElements(By.cssSelector("[data-test='quote']")).isEmpty());
  }
}
