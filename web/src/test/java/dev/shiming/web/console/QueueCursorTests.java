package dev.shiming.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueueCursorTests {

  @Test
  void keepsThePlaceInEachServiceApart() {
    QueueCursor cursor = QueueCursor.parse(null).with("forum", "MTIz").with("comment", "NDU2");
    QueueCursor again = QueueCursor.parse(cursor.with("forum", "Nzg5").text());
    assertThat(again.of("forum")).isEqualTo("Nzg5");
    assertThat(again.of("comment")).isEqualTo("NDU2");
    assertThat(again.of("account")).isNull();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "~~~", ".x", "nonsense"})
  void nonsenseIsTheTopOfTheQueue(String text) {
    assertThat(QueueCursor.parse(text).after()).isEmpty();
  }
}
