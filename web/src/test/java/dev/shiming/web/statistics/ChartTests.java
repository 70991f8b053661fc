package dev.shiming.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.web.statistics.Series.Point;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bars are as high as their days, and one unusual day does not make the others flat. */
class ChartTests {

  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "1, 1",
    "3, 4",
    "7, 8",
    "9, 10",
    "41, 50",
    "99, 100",
    "101, 200",
    "8001, 10000"
  })
  void scaleEndsAtARoundNumber(long highest, long top) {
    assertThat(Chart.top(highest)).isEqualTo(top);
  }

  @Test
  void barIsAsHighAsItsDay() {
    var bars = chart(List.of(new Point(FIRST, 25, false), new Point(FIRST.plusDays(1), 50, false)));
    assertThat(bars.top()).isEqualTo(50);
    assertThat(bars.bars()).extracting(Chart.Bar::height).containsExactly("100.0", "200.0");
    assertThat(bars.bars()).extracting(Chart.Bar::y).containsExactly("100.0", "0.0");
    assertThat(bars.bars()).extracting(Chart.Bar::cut).containsOnlyNulls();
  }

  @Test
  void unusualDayIsCutAndTheScaleIsForTheOthers() {
    var chart =
        chart(
            List.of(
                new Point(FIRST, 40, false),
                new Point(FIRST.plusDays(1), 4_000, true),
                new Point(FIRST.plusDays(2), 20, false)));
    assertThat(chart.top()).isEqualTo(40);
    assertThat(chart.bars())
        .extracting(Chart.Bar::height)
        .containsExactly("200.0", "200.0", "100.0");
    assertThat(chart.bars().get(1).cut()).isNotNull();
    assertThat(chart.bars().get(0).cut()).isNull();
  }

  @Test
  void onlyUnusualDaysHaveAScaleToo() {
    assertThat(chart(List.of(new Point(FIRST, 900, true))).top()).isEqualTo(1_000);
  }

  @Test
  void barsStayInsideTheFieldAndApart() {
    for (var days : List.of(1, 7, 30, 90)) {
      var points =
          IntStream.range(0, days)
              .mapToObj(day -> new Point(FIRST.plusDays(day), day, false))
              .toList();
      var end = 0.0;
      for (var bar : chart(points).bars()) {
        var left = Double.parseDouble(bar.x());
        assertThat(left).isGreaterThan(end);
        end = left + Double.parseDouble(bar.width());
      }
      assertThat(end).isLessThan(Chart.WIDTH);
    }
  }

  @Test
  void seriesKnowsItsTotalItsBestDayAndItsEnds() {
    var series =
        new Series(
            "reads",
            List.of(
                new Point(FIRST, 3, false),
                new Point(FIRST.plusDays(1), 5, false),
                new Point(FIRST.plusDays(2), 5, false)));
    assertThat(series.total()).isEqualTo(13);
    assertThat(series.most()).contains(new Point(FIRST.plusDays(1), 5, false));
    assertThat(series.marks()).containsExactly(FIRST, FIRST.plusDays(1), FIRST.plusDays(2));
    assertThat(new Series("reads", List.of(new Point(FIRST, 0, false))).most()).isEmpty();
  }

  private static Chart chart(List<Point> points) {
    return new Series("reads", points).chart();
  }
}
