package dev.shiming.web.layout;

import dev.shiming.web.SiteSettings;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Gives every page its context. */
@ControllerAdvice
class PageAdvice {

  private static final String UNREAD = PageAdvice.class.getName() + ".unread";

  private final Languages languages;
  private final Themes themes;
  private final Unread unread;
  private final SiteSettings settings;

  PageAdvice(Languages languages, Themes themes, Unread unread, SiteSettings settings) {
    this.languages = languages;
    this.themes = themes;
    this.unread = unread;
    this.settings = settings;
  }

  @ModelAttribute("page")
  PageContext page(HttpServletRequest request) {
    var person = SecurityContextHolder.getContext().getAuthentication();
    var member = person instanceof OAuth2AuthenticationToken known ? known.getName() : null;
    Set<String> roles =
        member == null || person == null
            ? Set.of()
            : person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    return new PageContext(
        languages.resolveLocale(request),
        themes.of(request),
        back(request),
        member,
        roles,
        member == null ? () -> 0 : unread(request));
  }

  /**
   * One number for each request. It is asked for beside the page's own parts where the handler is
   * to draw a page, and otherwise not before a bar is drawn.
   */
  private LongSupplier unread(HttpServletRequest request) {
    if (request.getAttribute(UNREAD) instanceof LongSupplier begun) {
      return begun;
    }
    LongSupplier number = drawsPage(request) ? unread.begin() : () -> unread.begin().getAsLong();
    request.setAttribute(UNREAD, number);
    return number;
  }

  /** Pictures, redirects and forms that are sent have no bar, as a rule. */
  private static boolean drawsPage(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.REQUEST
        && "GET".equals(request.getMethod())
        && request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
            instanceof HandlerMethod handler
        && handler.getMethod().getReturnType() == String.class;
  }

  @ModelAttribute("operator")
  SiteSettings.Operator operator() {
    return settings.operator();
  }

  /**
   * The page itself, for links that come back to it; a page that answers a POST comes back to its
   * form.
   */
  private static String back(HttpServletRequest request) {
    var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    var path = failed instanceof String uri ? uri : request.getRequestURI();
    if (path.startsWith("/login") || path.startsWith("/sign-in") || path.equals("/error")) {
      return "/";
    }
    var query = request.getQueryString();
    return query == null || query.length() > 300 || failed != null ? path : path + "?" + query;
  }
}
