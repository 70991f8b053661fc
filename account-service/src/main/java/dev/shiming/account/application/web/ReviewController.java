package dev.shiming.account.application.web;

import dev.shiming.account.application.ApplicationLine;
import dev.shiming.account.application.Proving;
import dev.shiming.account.application.ReviewQueries;
import dev.shiming.account.application.ReviewView;
import dev.shiming.account.origin.TicketAddress;
import dev.shiming.kit.security.ReviewerOnly;
import dev.shiming.kit.security.Viewer;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a reviewer sees beside the case of an application. */
@RestController
class ReviewController {

  private final ReviewQueries reviews;
  private final Proving proving;

  ReviewController(ReviewQueries reviews, Proving proving) {
    this.reviews = reviews;
    this.proving = proving;
  }

  @GetMapping("/api/applications/lines")
  @ReviewerOnly
  List<ApplicationLine> lines(@RequestParam(defaultValue = "") List<String> id) {
    return reviews.lines(id);
  }

  @GetMapping("/api/applications/{id}/review")
  @ReviewerOnly
  ReviewView view(@PathVariable String id) {
    return reviews.view(id);
  }

  @PostMapping("/api/applications/{id}/proofs/{proof}/address")
  @ReviewerOnly
  @ResponseStatus(HttpStatus.CREATED)
  TicketAddress proof(@PathVariable String id, @PathVariable String proof) {
    return proving.viewAddress(id, Viewer.current().member(), proof);
  }
}
