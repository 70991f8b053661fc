package dev.shiming.forum.article.web;

import dev.shiming.forum.article.Reading;
import dev.shiming.forum.article.Reading.Reads;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.security.WebOnly;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What web counted of the pages that it served, also from its caches. */
@RestController
class ReadsController {

  private static final int MOST_AT_ONCE = 500;
  private static final int MOST_OF_ONE = 1_000_000;

  private final Reading reading;

  ReadsController(Reading reading) {
    this.reading = reading;
  }

  @WebOnly
  @PostMapping("/api/articles/reads")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void add(@RequestBody List<Reads> told) {
    if (told.size() > MOST_AT_ONCE || told.stream().anyMatch(ReadsController::isOdd)) {
      throw new Problem(HttpStatus.BAD_REQUEST, "request.unreadable");
    }
    reading.add(told);
  }

  private static boolean isOdd(Reads told) {
    return isOdd(told.reads()) || isOdd(told.shares());
  }

  private static boolean isOdd(int count) {
    return count < 0 || count > MOST_OF_ONE;
  }
}
