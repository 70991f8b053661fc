package dev.shiming.kit.request;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Finds the client of the request at hand; only configured proxies may speak for somebody else. */
@Component
public class Clients {

  private static final Client NONE = new Client("", 0, "");

  private final TrustedProxies proxies;

  Clients(@Value("${shiming.trusted-proxies:127.0.0.1,::1,0:0:0:0:0:0:0:1}") Set<String> proxies) {
    this.proxies = TrustedProxies.of(proxies);
  }

  /** The client, or an empty one outside a request. */
  public Client current() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? Client.of(request.getRequest(), proxies)
        : NONE;
  }
}
