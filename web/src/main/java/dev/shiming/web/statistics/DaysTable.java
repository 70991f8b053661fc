package dev.shiming.web.statistics;

import dev.shiming.web.download.Csv;
import dev.shiming.web.service.CommentDay;
import dev.shiming.web.service.Statistics;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** All numbers of the days in one table. */
@Component
class DaysTable {

  private static final List<String> COLUMNS =
      List.of("day", "reads", "follows", "comments", "shares", "unusual");

  private final MessageSource messages;

  DaysTable(MessageSource messages) {
    this.messages = messages;
  }

  void write(Statistics statistics, List<CommentDay> comments, Locale locale, Csv csv)
      throws IOException {
    Function<String, String> word = key -> messages.getMessage("statistics." + key, null, locale);
    var counted =
        comments.stream().collect(Collectors.toMap(CommentDay::day, CommentDay::comments));
    csv.line(COLUMNS.stream().map(word).toArray());
    for (var day : statistics.days()) {
      csv.line(
          day.day(),
          day.reads(),
          day.follows(),
          counted.getOrDefault(day.day(), 0L),
          day.shares(),
          day.unusual() ? word.apply("unusual") : "");
    }
    csv.flush();
  }
}
