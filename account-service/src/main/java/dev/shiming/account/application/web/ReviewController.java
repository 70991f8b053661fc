package dev.shiming.account.application.web;

import dev.shiming.account.application.ReviewQueries;
import dev.shiming.account.application.ReviewView;
import dev.shiming.kit.security.ReviewerOnly;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a reviewer sees beside the case of an application. */
@RestController
class ReviewController {

  private final ReviewQueries reviews;

  ReviewController(ReviewQueries reviews) {
    this.reviews = reviews;
  }

  @GetMapping("/api/applications/{id}/review")
  @ReviewerOnly
  ReviewView view(@PathVariable String id) {
    return reviews.view(id);
  }
}
