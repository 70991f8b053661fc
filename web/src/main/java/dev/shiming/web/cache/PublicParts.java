package dev.shiming.web.cache;

import dev.shiming.web.service.Asked;
import dev.shiming.web.service.AtOnce;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * The parts of a page that are the same for everybody, shared by all members: asked for without a
 * token, so that a service cannot answer with anything private, and dropped by the same facts as
 * readers' pages. Readers have whole pages kept for them and ask anew.
 */
@Component
public class PublicParts {

  private final PageCache cache;
  private final AtOnce atOnce;

  PublicParts(PageCache cache, AtOnce atOnce) {
    this.cache = cache;
    this.atOnce = atOnce;
  }

  /** The answer to a question that its key names, marked with what it was made from. */
  public <T> Asked<T> ask(
      String service,
      String key,
      Class<T> type,
      Supplier<T> question,
      BiConsumer<T, PageTags> tag) {
    if (!(SecurityContextHolder.getContext().getAuthentication()
        instanceof OAuth2AuthenticationToken)) {
      return atOnce.ask(service, question);
    }
    var answers = cache.answers();
    var kept = answers.get(key);
    if (kept != null) {
      return Asked.known(type.cast(kept.value()));
    }
    var begun = answers.begin();
    return atOnce.askAsNobody(
        service,
        () -> {
          var fresh = question.get();
          var tags = PageTags.none();
          tag.accept(fresh, tags);
          answers.put(key, new PublicAnswer(fresh, tags.tags()), begun);
          return fresh;
        });
  }
}
