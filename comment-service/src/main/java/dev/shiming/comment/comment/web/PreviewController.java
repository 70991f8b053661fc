package dev.shiming.comment.comment.web;

import dev.shiming.kit.security.MemberOnly;
import dev.shiming.kit.text.Markdown;
import dev.shiming.kit.text.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows a text as it would be; it is neither kept nor screened. */
@RestController
@RequestMapping("/api/preview")
class PreviewController {

  private final Markdown markdown;

  PreviewController(Markdown markdown) {
    this.markdown = markdown;
  }

  @PostMapping
  @MemberOnly
  Preview preview(@RequestBody Draft draft) {
    return new Preview(markdown.toHtml(TypedText.normalized(draft.body())));
  }

  /** A text that was not sent yet. */
  record Draft(@Nullable String body) {}

  /** The text as readers would see it. */
  record Preview(String html) {}
}
