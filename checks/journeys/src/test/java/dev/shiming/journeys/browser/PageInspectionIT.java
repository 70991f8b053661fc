package dev.shiming.journeys.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The look at each page sees what is planted there; otherwise its silence would say nothing. */
@Order(0)
class PageInspectionIT {

  private static final String PERSONA = "planter";
  private static final String SOUND =
      "<!doctype html><html lang=en><title>Sound</title><main><h1>Sound</h1><p>Words.</p></main>";

  @AfterEach
  void forget() {
    Windows.close(PERSONA);
    Windows.takeFlaws();
  }

  @Test
  void aSoundPageHasNoFlaw() {
    assertThat(flawsOf(SOUND, Axe.Rules.ALL)).isEmpty();
  }

  @Test
  void aScriptErrorIsSeen() {
    assertThat(flawsOf(SOUND + "<script>nowhere.at(all)</script>", Axe.Rules.ALL_BUT_CONTRAST))
        .singleElement()
        .satisfies(flaw -> assertThat(flaw).contains("nowhere is not defined"));
  }

  @Test
  void aScriptErrorInAWindowThatWasClosedIsSeen() {
    var window = show(SOUND + "<script>nowhere.at(all)</script>");
    assertThat(window.persona()).isEqualTo(PERSONA);
    Windows.close(PERSONA);
    assertThat(Windows.takeFlaws()).anyMatch(flaw -> flaw.contains("nowhere is not defined"));
  }

  @Test
  void aPictureWithoutWordsIsSeen() {
    assertThat(
            flawsOf(
                SOUND.replace("Words.", "<img src='data:,' width=9>"), Axe.Rules.ALL_BUT_CONTRAST))
        .anyMatch(flaw -> flaw.contains("image-alt"));
  }

  @Test
  void paleWordsAreSeenByEachSetOfRulesThatHasContrasts() {
    var pale = SOUND.replace("<p>", "<p style='color:#ddd;background:#fff'>");
    assertThat(flawsOf(pale, Axe.Rules.ALL)).anyMatch(flaw -> flaw.contains("color-contrast"));
    assertThat(flawsOf(pale, Axe.Rules.CONTRAST)).anyMatch(flaw -> flaw.contains("color-contrast"));
    assertThat(flawsOf(pale, Axe.Rules.ALL_BUT_CONTRAST)).isEmpty();
  }

  private static List<String> flawsOf(String page, Axe.Rules rules) {
    var window = show(page);
    window.inspection().inspect("Planted", rules);
    return window.inspection().takeFlaws();
  }

  private static Window show(String page) {
    var window = Windows.of(PERSONA);
    var text = URLEncoder.encode(page, StandardCharsets.UTF_8).replace("+", "%20");
    window.driver().get("data:text/html;charset=utf-8," + text);
    return window;
  }
}
