package dev.shiming.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PropertyTests {

  @Test
  void aRuleThatFailsForOneInputInTwentyIsFoundWithItsInputAndSeed() {
    assertThatThrownBy(() -> Property.holds(draw -> assertThat(draw.number(1, 20)).isNotEqualTo(7)))
        .isInstanceOf(AssertionError.class)
        .hasMessageMatching(
            Pattern.compile("-Dproperty\\.seed=-?\\d+ drew \\[7].*", Pattern.DOTALL));
  }

  @Test
  void anErrorIsAFailureToo() {
    assertThatThrownBy(
            () -> Property.holds(draw -> Integer.parseInt(draw.text("0123456789x", 1, 3))))
        .isInstanceOf(AssertionError.class)
        .hasCauseInstanceOf(NumberFormatException.class);
  }

  @Test
  void whatIsDrawnStaysInItsRangeAndReachesBothEnds() {
    List<Integer> numbers = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    Property.holds(
        draw -> {
          numbers.add(draw.number(-3, 12));
          texts.add(draw.text("茶\uD83D\uDE00", 1, 4));
          assertThat(draw.anyText(9).codePoints().count()).isLessThanOrEqualTo(9);
        });
    assertThat(numbers).contains(-3, 12).allMatch(number -> number >= -3 && number <= 12);
    assertThat(texts).contains("茶", "😀").allMatch(text -> text.matches("(茶|😀){1,4}"));
  }
}
