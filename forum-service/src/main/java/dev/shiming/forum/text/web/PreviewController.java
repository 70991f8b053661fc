package dev.shiming.forum.text.web;

import dev.shiming.forum.text.Writing;
import dev.shiming.kit.security.MemberOnly;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Shows a text as readers would see it; keeps nothing and screens nothing. */
@RestController
class PreviewController {

  private final Writing writing;

  PreviewController(Writing writing) {
    this.writing = writing;
  }

  @MemberOnly
  @PostMapping("/api/preview")
  Preview preview(@RequestBody Draft draft) {
    return new Preview(writing.body(draft.body()).html());
  }

  record Draft(@Nullable String body) {}

  record Preview(String html) {}
}
