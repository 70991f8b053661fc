package dev.shiming.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shiming.kit.problem.Problem;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

  @Test
  void comesBackAsItWentOut() {
    Instant at = Instant.parse("2026-11-02T08:15:00.123Z");
    Cursor cursor = Cursor.parse(Cursor.of(at, 7L, "tea").text(), 3);
    assertThat(cursor).isNotNull();
    assertThat(cursor.instant(0)).isEqualTo(at);
    assertThat(cursor.number(1)).isEqualTo(7);
    assertThat(cursor.string(2)).isEqualTo("tea");
  }

  @ParameterizedTest
  @ValueSource(strings = {"§", "bm9uZQ", "AAAA"})
  void whatIsNoneOfOursIsRefused(String text) {
    assertThatThrownBy(() -> Cursor.parse(text, 2)).isInstanceOf(Problem.class);
  }

  @Test
  void onlyAFullerListHasANextPage() {
    assertThat(Page.of(List.of(1, 2), 2, n -> Cursor.of(n)).next()).isNull();
    Page<Integer> first = Page.of(List.of(1, 2, 3), 2, n -> Cursor.of(n));
    assertThat(first.items()).containsExactly(1, 2);
    assertThat(first.next()).isEqualTo(Cursor.of(2).text());
  }
}
