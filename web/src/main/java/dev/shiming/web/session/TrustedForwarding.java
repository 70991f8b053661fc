package dev.shiming.web.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ForwardedHeaderFilter;

/**
 * Believes the proxies in front of the site, and nobody else, when they say who asks and under
 * which address of ours.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TrustedForwarding extends ForwardedHeaderFilter {

  private final List<IpAddressMatcher> proxies;

  TrustedForwarding(@Value("${shiming.proxies:}") List<String> proxies) {
    this.proxies = proxies.stream().map(String::strip).map(IpAddressMatcher::new).toList();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return super.shouldNotFilter(request)
        || proxies.stream().noneMatch(proxy -> proxy.matches(request.getRemoteAddr()));
  }
}
