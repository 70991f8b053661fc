package dev.shiming.web.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.shiming.web.SiteSettings;
import dev.shiming.web.layout.PageContext;
import dev.shiming.web.layout.Times;
import dev.shiming.web.service.CommentView;
import dev.shiming.web.service.OwnText;
import dev.shiming.web.service.Person;
import dev.shiming.web.service.PostView;
import dev.shiming.web.service.ThreadRow;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/**
 * Draws what is the same on many pages once, for readers and members alike. A drawing is kept under
 * all that it shows, as a service has just handed it out for this very page: so it is never old,
 * and nobody is shown what the service did not give to them. What is not public is never kept.
 */
@Component("drawn")
public class Drawn {

  /** Any member, to those whose text it is not. */
  private static final String SOMEBODY = "somebody";

  private static final long MOST_CHARACTERS = 8L * 1024 * 1024;

  private final Cache<Drawing, String> drawings =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CHARACTERS)
          .weigher((Drawing drawing, String html) -> 2 * html.length() + 500)
          .expireAfterAccess(Duration.ofMinutes(10))
          .build();

  private final ISpringTemplateEngine templates;
  private final ApplicationContext beans;
  private final SiteSettings settings;
  private final Times times;

  Drawn(
      ISpringTemplateEngine templates,
      ApplicationContext beans,
      SiteSettings settings,
      Times times) {
    this.templates = templates;
    this.beans = beans;
    this.settings = settings;
    this.times = times;
  }

  /** A post of a thread. */
  public String post(PostView post, long threadId, PageContext page) {
    var looker = Looker.at(page, post.author());
    var shown = Map.<String, Object>of("post", post, "threadId", threadId);
    return draw(new Drawing("thread/post", "post", shown, looker), isPublic(post.state(), post));
  }

  /** A comment on an article. */
  public String comment(CommentView comment, long articleId, PageContext page) {
    var looker = Looker.at(page, comment.author());
    var shown = Map.<String, Object>of("comment", comment, "articleId", articleId);
    return draw(
        new Drawing("comment/comment", "comment", shown, looker),
        isPublic(comment.state(), comment));
  }

  /** A line of a list of threads; its times read differently tomorrow. */
  public String row(ThreadRow row, boolean withBoard, PageContext page) {
    var looker = Looker.at(page, null);
    var shown = Map.<String, Object>of("row", row, "withBoard", withBoard, "today", times.today());
    return draw(
        new Drawing("fragments/rows", "thread", shown, looker), isPublic(row.state(), null));
  }

  /** The end of a page. */
  public String footer(PageContext page) {
    var looker =
        new Looker(page.locale(), page.theme(), page.back(), page.signedIn() ? SOMEBODY : null);
    var shown = Map.<String, Object>of("operator", settings.operator());
    return draw(new Drawing("fragments/footer", "footer", shown, looker), true);
  }

  long kept() {
    drawings.cleanUp();
    return drawings.estimatedSize();
  }

  void clear() {
    drawings.invalidateAll();
  }

  private String draw(Drawing drawing, boolean keep) {
    if (!keep) {
      return drawn(drawing);
    }
    var known = drawings.getIfPresent(drawing);
    if (known != null) {
      return known;
    }
    var fresh = drawn(drawing);
    drawings.put(drawing, fresh);
    return fresh;
  }

  /** From the key alone, so that nothing else of a request can get into a drawing. */
  private String drawn(Drawing drawing) {
    var context = new Context(drawing.looker().locale());
    context.setVariables(drawing.shown());
    context.setVariable("page", drawing.looker().page());
    context.setVariable(
        ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
        new ThymeleafEvaluationContext(beans, null));
    return templates.process(drawing.template(), Set.of(drawing.fragment()), context);
  }

  private static boolean isPublic(@Nullable String state, @Nullable OwnText text) {
    return "published".equals(state) && (text == null || text.markdown() == null);
  }

  /** All that a drawing depends on, and the key it is kept under. */
  private record Drawing(
      String template, String fragment, Map<String, Object> shown, Looker looker) {}

  /** What matters of the request: never who somebody is, except to mark their own texts. */
  private record Looker(Locale locale, String theme, String back, @Nullable String member) {

    static Looker at(PageContext page, @Nullable Person author) {
      var member = page.signedIn() ? SOMEBODY : null;
      if (author != null && page.own(author.id())) {
        member = author.id();
      }
      return new Looker(page.locale(), "auto", "/", member);
    }

    PageContext page() {
      return new PageContext(locale, theme, back, member, Set.of(), () -> 0);
    }
  }
}
