package dev.shiming.web.layout;

import dev.shiming.observability.trace.TraceId;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says what happened, what was kept and what to do, with the id of the request's trace as a
 * reference: it finds the log lines of every process that took part.
 */
@Controller
public class ErrorPages implements ErrorController {

  private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);
  private static final Set<Integer> WORDED = Set.of(401, 403, 404, 405, 413, 429, 503);

  private final PageAdvice context;

  ErrorPages(PageAdvice context) {
    this.context = context;
  }

  /** Nothing is added to an answer that is on its way; its connection is about to be cut. */
  @RequestMapping("/error")
  @Nullable ModelAndView dispatched(HttpServletRequest request, HttpServletResponse response) {
    if (response.isCommitted()) {
      return null;
    }
    var status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : 404;
    return page(status, null, null, request, response);
  }

  /** The page for a status; a missing part is named. */
  ModelAndView page(
      int status,
      @Nullable String missing,
      @Nullable Throwable cause,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (status >= 500) {
      log.error("Error page {}", status, cause);
    }
    response.setStatus(status);
    if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", "30");
    }
    var words = WORDED.contains(status) ? status : status >= 500 ? 500 : 400;
    return new ModelAndView("error/page")
        .addObject("status", status)
        .addObject("words", words)
        .addObject("reference", TraceId.current())
        .addObject("missing", missing)
        .addObject("page", context.page(request))
        .addObject("operator", context.operator());
  }
}
