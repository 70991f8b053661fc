package dev.shiming.forum.studio.web;

import dev.shiming.forum.studio.Statistics;
import dev.shiming.forum.studio.Statistics.Figures;
import dev.shiming.kit.security.MemberOnly;
import dev.shiming.kit.security.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How an official account is read, for its people. */
@RestController
@MemberOnly
class StatisticsController {

  private final Statistics statistics;

  StatisticsController(Statistics statistics) {
    this.statistics = statistics;
  }

  @GetMapping("/api/studio/{account}/statistics")
  Figures figures(@PathVariable String account, @RequestParam(defaultValue = "30") int days) {
    return statistics.of(account, Viewer.current().member(), days);
  }
}
