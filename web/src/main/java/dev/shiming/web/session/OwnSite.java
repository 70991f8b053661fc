package dev.shiming.web.session;

import dev.shiming.web.SiteSettings;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/**
 * Tells a form of our own page from one that another site sends, which must not even open a
 * session.
 */
@Component
class OwnSite {

  private final String origin;

  OwnSite(SiteSettings settings) {
    this.origin = settings.site().getScheme() + "://" + settings.site().getAuthority();
  }

  boolean sent(HttpServletRequest request) {
    var fetchSite = request.getHeader("Sec-Fetch-Site");
    if (fetchSite != null && !fetchSite.equals("same-origin") && !fetchSite.equals("none")) {
      return false;
    }
    var from = request.getHeader("Origin");
    return from == null || from.equals(origin) || from.equals(addressed(request));
  }

  private static String addressed(HttpServletRequest request) {
    return request.getScheme() + "://" + request.getHeader("Host");
  }
}
