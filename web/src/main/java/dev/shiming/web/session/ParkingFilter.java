package dev.shiming.web.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Catches a text sent without a session before the CSRF check would throw it away. */
class ParkingFilter extends OncePerRequestFilter {

  private final Parking parking;
  private final OwnSite ownSite;

  ParkingFilter(Parking parking, OwnSite ownSite) {
    this.parking = parking;
    this.ownSite = ownSite;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var page = parking.formPage(request);
    if (page.isEmpty()
        || SecurityContextHolder.getContext().getAuthentication()
            instanceof OAuth2AuthenticationToken) {
      chain.doFilter(request, response);
    } else if (ownSite.sent(request)) {
      response.sendRedirect(signIn(parking.park(request, page.get())));
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  static String signIn(String back) {
    return "/login?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
  }
}
