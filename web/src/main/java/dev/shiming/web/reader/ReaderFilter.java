package dev.shiming.web.reader;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts whoever opens an article, however they got the page: made for them, from the cache of
 * pages, or from their own browser's copy. It stands in front of the cache.
 */
@Component
@Order(-205)
class ReaderFilter extends OncePerRequestFilter {

  private static final Pattern ARTICLE = Pattern.compile("/articles/(\\d{1,18})");

  private final Readers readers;

  ReaderFilter(Readers readers) {
    this.readers = readers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    var article = ARTICLE.matcher(request.getRequestURI());
    if (article.matches() && opens(request) && opened(response.getStatus())) {
      var number = Long.parseLong(article.group(1));
      Visits.of(request).ifPresent(visitor -> readers.count(Act.READ, number, visitor));
    }
  }

  /** A picture that is no picture, or a script, asks for a page that nobody sees. */
  private static boolean opens(HttpServletRequest request) {
    var use = request.getHeader("Sec-Fetch-Dest");
    return "GET".equals(request.getMethod()) && (use == null || use.equals("document"));
  }

  private static boolean opened(int status) {
    return status == HttpServletResponse.SC_OK || status == HttpServletResponse.SC_NOT_MODIFIED;
  }
}
