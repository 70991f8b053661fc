package dev.shiming.web.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form on a page that is the same for all readers carries no token of a session, because there is
 * none. The browser says where such a form comes from, and only our own pages may send it.
 */
class TokenlessFilter extends OncePerRequestFilter {

  private final OwnSite ownSite;

  TokenlessFilter(OwnSite ownSite) {
    this.ownSite = ownSite;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !Gate.TOKENLESS.matches(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (ownSite.sent(request)) {
      CsrfFilter.skipRequest(request);
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
