package dev.shiming.web.statistics;

import dev.shiming.web.service.CommentDay;
import dev.shiming.web.service.Part;
import dev.shiming.web.service.Statistics;
import dev.shiming.web.statistics.Series.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What two services know of an account's days; what one of them does not tell is not there. */
record Numbers(@Nullable Statistics forum, @Nullable List<CommentDay> comments) {

  static Numbers of(Part<Statistics> forum, Part<List<CommentDay>> comments) {
    return new Numbers(forum.value(), comments.value());
  }

  /** The series in the order of the page, without those of a service that is away. */
  List<Series> series() {
    var series = new ArrayList<Series>();
    if (forum != null) {
      series.add(of("reads", Statistics.Day::reads, true));
      series.add(of("follows", Statistics.Day::follows, false));
    }
    if (comments != null) {
      series.add(
          new Series(
              "comments",
              comments.stream().map(one -> new Point(one.day(), one.comments(), false)).toList()));
    }
    if (forum != null) {
      series.add(of("shares", Statistics.Day::shares, false));
    }
    return series;
  }

  private Series of(String name, ToLongFunction<Statistics.Day> value, boolean marked) {
    var days = forum == null ? List.<Statistics.Day>of() : forum.days();
    return new Series(
        name,
        days.stream()
            .map(day -> new Point(day.day(), value.applyAsLong(day), marked && day.unusual()))
            .toList());
  }
}
