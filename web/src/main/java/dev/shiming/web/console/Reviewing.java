package dev.shiming.web.console;

import dev.shiming.web.SiteSettings;
import dev.shiming.web.console.Queue.Slice;
import dev.shiming.web.layout.Times;
import dev.shiming.web.service.ApplicationLine;
import dev.shiming.web.service.CaseView;
import dev.shiming.web.service.Part;
import dev.shiming.web.service.Review;
import dev.shiming.web.service.Review.SimilarName;
import dev.shiming.web.service.Reviews;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts what is known of an application beside its case; asked for with every look. */
@Component
class Reviewing {

  private final Reviews reviews;
  private final ReviewWords words;
  private final Times times;
  private final SiteSettings settings;

  Reviewing(Reviews reviews, ReviewWords words, Times times, SiteSettings settings) {
    this.reviews = reviews;
    this.words = words;
    this.times = times;
    this.settings = settings;
  }

  /** Who applies, for the rows of the queue. */
  void lines(Slice slice, Model model) {
    List<String> ids = slice.entries().stream().map(entry -> entry.row().subject().id()).toList();
    model.addAttribute("lines", linesOf(ids));
  }

  /** The application beside its case; without it nobody can approve. */
  void beside(CaseView shown, Locale locale, Model model) {
    Part<Review> part = Part.of("account", () -> reviews.review(shown.subject().id()));
    model.addAttribute("reviewPart", part);
    Review review = part.value();
    if (review == null) {
      model.addAttribute("approveOff", "unseen");
      return;
    }
    List<String> holders = review.similarNames().stream().map(SimilarName::holder).toList();
    model
        .addAttribute("approveOff", review.authorityMissing() ? "authority" : null)
        .addAttribute("review", review)
        .addAttribute("answers", review.answers())
        .addAttribute("findings", Findings.of(review, times.today()))
        .addAttribute("markedName", markedName(shown, review.answers().officialName()))
        .addAttribute("holders", linesOf(holders))
        .addAttribute("declared", AccountComparison.of(review, settings.site().getHost()))
        .addAttribute(
            "changes", Change.between(review, (list, code) -> words.of(list, code, locale)))
        .addAttribute("appeal", appeal(shown));
  }

  /** Null when nobody can say; a row is then left with what its case says. */
  private @Nullable Map<String, ApplicationLine> linesOf(List<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    List<ApplicationLine> lines = Part.around("account", () -> reviews.lines(ids)).value();
    return lines == null
        ? null
        : lines.stream()
            .collect(
                Collectors.toMap(ApplicationLine::id, Function.identity(), (one, same) -> one));
  }

  /** The evidence of an application stands in its name. */
  private static @Nullable MarkedText markedName(CaseView shown, @Nullable String name) {
    return name == null ? null : MarkedText.of(name, shown.evidence());
  }

  /** What the appeal says, without the application that follows it in the text of the case. */
  private static @Nullable String appeal(CaseView shown) {
    if (!"application-appeal".equals(shown.kind())) {
      return null;
    }
    int end = shown.text().lastIndexOf("\n\n" + shown.title() + "\n@");
    return end < 0 ? shown.text() : shown.text().substring(0, end);
  }
}
