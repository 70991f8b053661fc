package dev.shiming.web.official;

import dev.shiming.web.SiteSettings;
import dev.shiming.web.cache.PageTags;
import dev.shiming.web.service.Forum;
import dev.shiming.web.service.Officials;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The newest articles of an account for feed readers. */
@Controller
class FeedController {

  private static final MediaType ATOM =
      new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
  private static final int NEWEST = 30;

  private final Officials officials;
  private final Forum forum;
  private final SiteSettings settings;

  FeedController(Officials officials, Forum forum, SiteSettings settings) {
    this.officials = officials;
    this.forum = forum;
    this.settings = settings;
  }

  @GetMapping("/official/{handle:[a-z][a-z0-9-]{2,29}}/feed.xml")
  ResponseEntity<byte[]> feed(@PathVariable String handle, HttpServletRequest request)
      throws XMLStreamException {
    var card = officials.card(handle);
    var articles = forum.articlesOf(card.account().id(), NEWEST).items();
    var tags = PageTags.of(request).add(card.account());
    articles.forEach(row -> tags.add("article:" + row.id()));
    return ResponseEntity.ok()
        .contentType(ATOM)
        .body(new AtomFeed(settings.site()).of(card, articles));
  }
}
