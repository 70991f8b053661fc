package dev.shiming.web.service;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * In whose name a call is sent and for which browser. It is read from the request in the request's
 * own thread; a call made beside that thread is handed it and never touches request or session.
 */
record Caller(@Nullable String token, @Nullable String forwarded) {

  private static final ScopedValue<Caller> HANDED = ScopedValue.newInstance();

  static Caller current(AccessTokens tokens) {
    return HANDED.isBound() ? HANDED.get() : ofThisRequest(tokens);
  }

  private static Caller ofThisRequest(AccessTokens tokens) {
    Optional<String> token = tokens.current();
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes browser) {
      var from = browser.getRequest();
      return new Caller(token.orElse(null), forwarded(from.getRemoteAddr(), from.getRemotePort()));
    }
    return new Caller(token.orElse(null), null);
  }

  <T> T call(ScopedValue.CallableOp<T, RuntimeException> calls) {
    return ScopedValue.where(HANDED, this).call(calls);
  }

  void sign(HttpHeaders headers) {
    if (token != null) {
      headers.setBearerAuth(token);
    }
    if (forwarded != null) {
      headers.set("Forwarded", forwarded);
    }
  }

  /** RFC 7239, section 6: an IPv6 address stands in brackets. */
  static String forwarded(String address, int port) {
    var node = address.contains(":") ? "[" + address + "]" : address;
    return "for=\"" + node + ":" + port + "\"";
  }
}
