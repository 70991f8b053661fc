package dev.shiming.web.cache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reader's request without what the key leaves out: parameters that could make one page look
 * different from another of the same key. It is always a GET, so that a HEAD cannot leave an empty
 * page behind.
 */
class PlainRequest extends HttpServletRequestWrapper {

  private final Map<String, String[]> parameters;

  PlainRequest(HttpServletRequest request, @Nullable String cursor) {
    super(request);
    this.parameters = cursor == null ? Map.of() : Map.of("after", new String[] {cursor});
  }

  @Override
  public String getMethod() {
    return "GET";
  }

  @Override
  public @Nullable String getQueryString() {
    var cursor = getParameter("after");
    return cursor == null ? null : "after=" + cursor;
  }

  @Override
  public @Nullable String getParameter(String name) {
    var values = parameters.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return parameters.get(name);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return parameters;
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(parameters.keySet());
  }
}
