package dev.shiming.web.statistics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One number for each day, oldest first, and what a chart and its table say of it. */
record Series(String name, List<Point> points) {

  Series {
    points = List.copyOf(points);
  }

  /** What happened on a day; an unusual one was hardly made by readers. */
  record Point(LocalDate day, long value, boolean unusual) {}

  public long total() {
    return points.stream().mapToLong(Point::value).sum();
  }

  /** The first of the days that had the most; none where nothing happened. */
  public Optional<Point> most() {
    return points.stream()
        .filter(point -> point.value() > 0)
        .max(
            Comparator.comparingLong(Point::value)
                .thenComparing(Point::day, Comparator.reverseOrder()));
  }

  public List<Point> unusual() {
    return points.stream().filter(Point::unusual).toList();
  }

  /** The days that stand below a chart: the first, one in the middle and the last. */
  public List<LocalDate> marks() {
    return Stream.of(0, points.size() / 2, points.size() - 1)
        .distinct()
        .map(place -> points.get(place).day())
        .toList();
  }

  public Chart chart() {
    return Chart.of(this);
  }
}
