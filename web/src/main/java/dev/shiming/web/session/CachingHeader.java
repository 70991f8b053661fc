package dev.shiming.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/**
 * Pages made for one person are kept nowhere, so that going back after signing out shows nothing
 * private.
 */
class CachingHeader implements HeaderWriter {

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    if (response.getStatus() == HttpServletResponse.SC_NOT_MODIFIED
        || response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
      return;
    }
    response.setHeader(
        HttpHeaders.CACHE_CONTROL, request.getSession(false) == null ? "no-cache" : "no-store");
  }
}
