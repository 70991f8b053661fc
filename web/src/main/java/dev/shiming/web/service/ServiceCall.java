package dev.shiming.web.service;

import java.io.IOException;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

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
    Caller.current(tokens).sign(request.getHeaders());
    try {
      return execution.execute(request, body);
    } catch (IOException down) {
      throw new ServiceUnavailable(service, down);
    }
  }
}
