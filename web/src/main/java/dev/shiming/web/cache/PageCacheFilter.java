package dev.shiming.web.cache;

import dev.shiming.web.layout.Languages;
import dev.shiming.web.layout.Themes;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/**
 * Serves readers without a session from finished pages, before anything else of the site is asked.
 */
@Component
@Order(-200)
class PageCacheFilter extends OncePerRequestFilter {

  static final Duration FRESH = Duration.ofSeconds(60);

  private static final Pattern PAGES =
      Pattern.compile(
          "/|/(?:boards/[a-z0-9-]{1,64}|threads/\\d{1,18}|articles/\\d{1,18}(?:/history(?:/\\d{1,9})?)?|members/[0-9a-f-]{36}|official(?:/(?!apply$)[a-z][a-z0-9-]{2,29}(?:/feed\\.xml)?)?|agreement|rules|privacy)");

  private static final Pattern CURSOR = Pattern.compile("[A-Za-z0-9_.~=-]{1,200}");

  private static final Set<String> SEARCH = Set.of("q", "kind", "category");

  /** Headers that belong to one answer and not to the page. */
  private static final Set<String> PASSING =
      Set.of("set-cookie", "date", "content-length", "connection", "transfer-encoding", "etag");

  private final PageCache cache;
  private final Languages languages;
  private final Themes themes;
  private final Clock clock;
  private final PageCounts counts;

  PageCacheFilter(
      PageCache cache, Languages languages, Themes themes, Clock clock, PageCounts counts) {
    this.cache = cache;
    this.languages = languages;
    this.themes = themes;
    this.clock = clock;
    this.counts = counts;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod()))
        || WebUtils.getCookie(request, "SHIMING") != null
        || request.getUserPrincipal() != null
        || !PAGES.matcher(request.getRequestURI()).matches()
        || searches(request);
  }

  /** What somebody looks for in the directory is asked for each time and kept nowhere. */
  private static boolean searches(HttpServletRequest request) {
    return request.getRequestURI().equals("/official")
        && SEARCH.stream().anyMatch(name -> request.getParameter(name) != null);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var after = request.getParameter("after");
    var cursor = after != null && CURSOR.matcher(after).matches() ? after : null;
    var key =
        new PageKey(
            request.getRequestURI(),
            cursor == null ? "" : "after=" + cursor,
            languages.resolveLocale(request).getLanguage(),
            themes.of(request));
    var kept = cache.get(key);
    if (kept != null && (kept.fresh(clock.instant()) || !kept.mayRenew())) {
      counts.kept(request);
      send(kept, request, response);
      return;
    }
    try {
      render(key, kept, request, new PlainRequest(request, cursor), response, chain);
    } finally {
      if (kept != null) {
        kept.renewed();
      }
    }
  }

  private void render(
      PageKey key,
      @Nullable CachedPage kept,
      HttpServletRequest asked,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    var begun = cache.begin();
    var written = new ContentCachingResponseWrapper(response);
    try {
      chain.doFilter(request, written);
    } catch (ServletException | IOException | RuntimeException failure) {
      if (kept == null) {
        throw failure;
      }
      counts.older();
      written.reset();
      send(kept, asked, response);
      return;
    }
    var tags = PageTags.of(request);
    if (written.getStatus() == HttpServletResponse.SC_OK
        && tags.whole()
        && request.getSession(false) == null
        && !written.containsHeader(HttpHeaders.SET_COOKIE)) {
      written.setHeader(HttpHeaders.VARY, "Cookie, Accept-Language, Accept-Encoding");
      var page = page(written, tags.tags());
      cache.put(key, page, begun);
      counts.made();
      written.reset();
      send(page, asked, response);
    } else if (kept != null && (written.getStatus() >= 500 || !tags.whole())) {
      counts.older();
      written.reset();
      send(kept, asked, response);
    } else {
      counts.made();
      written.copyBodyToResponse();
    }
  }

  private CachedPage page(ContentCachingResponseWrapper written, Set<String> tags) {
    Map<String, List<String>> headers = new HashMap<>();
    for (var name : written.getHeaderNames()) {
      if (!PASSING.contains(name.toLowerCase(Locale.ROOT))) {
        headers.put(name, List.copyOf(written.getHeaders(name)));
      }
    }
    var type = written.getContentType();
    if (type != null) {
      headers.put(HttpHeaders.CONTENT_TYPE, List.of(type));
    }
    return new CachedPage(
        written.getContentAsByteArray(), headers, tags, clock.instant().plus(FRESH));
  }

  private static void send(
      CachedPage page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    page.headers()
        .forEach(
            (name, values) -> {
              response.setHeader(name, values.getFirst());
              values.stream().skip(1).forEach(value -> response.addHeader(name, value));
            });
    response.setHeader(HttpHeaders.ETAG, page.etag());
    var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    if (known != null && known.contains(page.etag().substring(2))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setStatus(HttpServletResponse.SC_OK);
    var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    var gzip = accepted != null && accepted.contains("gzip");
    if (gzip) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    response.setContentLength(page.length(gzip));
    if ("GET".equals(request.getMethod())) {
      page.writeTo(response.getOutputStream(), gzip);
    }
  }
}
