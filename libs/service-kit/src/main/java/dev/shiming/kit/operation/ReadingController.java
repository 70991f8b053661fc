package dev.shiming.kit.operation;

import dev.shiming.kit.page.Limit;
import dev.shiming.kit.security.AuditorOnly;
import dev.shiming.kit.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operation log for auditors: grounds first, then page by page. */
@RestController
@RequestMapping("/api/operations/readings")
@AuditorOnly
class ReadingController {

  private final Readings readings;

  ReadingController(Readings readings) {
    this.readings = readings;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Readings.Opened open(@RequestBody NewReading reading) {
    return readings.open(reading, Viewer.current().member());
  }

  @GetMapping("/{id}")
  Readings.Slice page(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return readings.page(id, Viewer.current().member(), after, Limit.of(limit));
  }
}
