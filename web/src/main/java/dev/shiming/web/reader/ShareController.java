package dev.shiming.web.reader;

import dev.shiming.web.service.Forum;
import dev.shiming.web.service.Part;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Somebody passes an article on: counted, and nothing is told to anybody else. */
@Controller
class ShareController {

  private final Readers readers;
  private final OwnPeople ownPeople;
  private final Forum forum;

  ShareController(Readers readers, OwnPeople ownPeople, Forum forum) {
    this.readers = readers;
    this.ownPeople = ownPeople;
    this.forum = forum;
  }

  /** Leads back to the place of the page that shows its address to copy. */
  @PostMapping("/articles/{id:\\d{1,18}}/share")
  String share(@PathVariable long id, HttpServletRequest request) {
    var article = Part.of("forum", () -> forum.article(id)).value();
    if (article != null && !ownPeople.own(article.author().id())) {
      Visits.of(request).ifPresent(visitor -> readers.count(Act.SHARE, id, visitor));
    }
    return "redirect:/articles/" + id + "#shared";
  }
}
