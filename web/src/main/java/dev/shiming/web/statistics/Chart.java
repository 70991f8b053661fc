package dev.shiming.web.statistics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart of bars in a field of {@link #WIDTH} by {@link #HEIGHT}, which a page stretches to the
 * room it has. An unusual day would make all others flat: its bar is cut at the top of the scale,
 * which is made for the usual days.
 */
record Chart(long top, List<Bar> bars) {

  static final int WIDTH = 1000;
  static final int HEIGHT = 200;

  private static final long[] STEPS = {1, 2, 4, 5, 6, 8, 10};

  /** A day's bar; the mark of a cut, where there is one, goes slantwise through its upper end. */
  record Bar(
      Series.Point point, String x, String y, String width, String height, @Nullable String cut) {}

  static Chart of(Series series) {
    var points = series.points();
    var top = top(highest(points));
    var step = (double) WIDTH / Math.max(1, points.size());
    var width = step * (points.size() > 40 ? 0.8 : 0.66);
    var bars = new ArrayList<Bar>();
    for (var i = 0; i < points.size(); i++) {
      var point = points.get(i);
      var left = i * step + (step - width) / 2;
      var height = (double) HEIGHT * Math.min(point.value(), top) / top;
      bars.add(
          new Bar(
              point,
              text(left),
              text(HEIGHT - height),
              text(width),
              text(height),
              point.value() > top ? cut(left, width) : null));
    }
    return new Chart(top, List.copyOf(bars));
  }

  /** Halfway up the scale, where that is a whole number. */
  public boolean halved() {
    return top % 2 == 0;
  }

  private static long highest(List<Series.Point> points) {
    var usual = points.stream().filter(point -> !point.unusual()).mapToLong(Series.Point::value);
    var highest = usual.max().orElse(0);
    return highest > 0 ? highest : points.stream().mapToLong(Series.Point::value).max().orElse(0);
  }

  /** The next round number that has room for it. */
  static long top(long highest) {
    for (long magnitude = 1; ; magnitude *= 10) {
      for (var step : STEPS) {
        if (step * magnitude >= highest) {
          return step * magnitude;
        }
      }
    }
  }

  private static String cut(double left, double width) {
    return "M" + text(left) + " " + HEIGHT / 6 + "L" + text(left + width) + " " + HEIGHT / 12;
  }

  private static String text(double place) {
    var tenths = Math.round(place * 10);
    return tenths / 10 + "." + tenths % 10;
  }
}
