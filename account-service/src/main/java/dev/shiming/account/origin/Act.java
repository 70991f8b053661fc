package dev.shiming.account.origin;

import java.util.Locale;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.bind.annotation.RequestMethod;

/** What a ticket may be the right to, and where on the origin that is done. */
public enum Act {
  UPLOAD(RequestMethod.POST, "/proofs/"),
  VIEW(RequestMethod.GET, "/proofs/"),
  NAME(RequestMethod.POST, "/operator-names/");

  private final RequestMethod method;
  private final String path;

  Act(RequestMethod method, String path) {
    this.method = method;
    this.path = path;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String path(String ticket) {
    return path + ticket;
  }

  RequestMatcher requests() {
    return PathPatternRequestMatcher.pathPattern(method.asHttpMethod(), path("{ticket}"));
  }
}
