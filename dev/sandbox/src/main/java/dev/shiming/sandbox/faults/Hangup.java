package dev.shiming.sandbox.faults;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Closes a connection without an answer, which the servlet API has no words for. */
class Hangup extends ValveBase {

  private static final String WANTED = Hangup.class.getName();

  Hangup() {
    super(true);
  }

  static void request(HttpServletRequest request) {
    request.setAttribute(WANTED, true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    getNext().invoke(request, response);
    if (request.getAttribute(WANTED) != null) {
      response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
    }
  }
}
