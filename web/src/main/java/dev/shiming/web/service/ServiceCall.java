package dev.shiming.web.service;

import java.io.IOException;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Sends a call in the name of the person and the browser that caused it. */
class ServiceCall implements ClientHttpRequestInterceptor {

  private final String service;
  private final AccessTokens tokens;

  ServiceCall(String service, AccessTokens tokens) {
    this.service = service;
    this.tokens = tokens;
  }

  @Override
  public ClientHttpResponse intercept(
      HttpRequest request, byte[] body, ClientHttpRequestExecution execution) {
    tokens.current().ifPresent(request.getHeaders()::setBearerAuth);
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes browser) {
      var from = browser.getRequest();
      request.getHeaders().set("Forwarded", forwarded(from.getRemoteAddr(), from.getRemotePort()));
    }
    try {
      return execution.execute(request, body);
    } catch (IOException down) {
      throw new ServiceUnavailable(service, down);
    }
  }

  /** RFC 7239, section 6: an IPv6 address stands in brackets. */
  static String forwarded(String address, int port) {
    var node = address.contains(":") ? "[" + address + "]" : address;
    return "for=\"" + node + ":" + port + "\"";
  }
}
