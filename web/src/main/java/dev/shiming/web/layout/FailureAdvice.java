package dev.shiming.web.layout;

import dev.shiming.web.service.ServiceProblem;
import dev.shiming.web.service.ServiceUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Leads everything that went wrong in a controller to its error page; an answer that is on its way
 * already is broken off.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class FailureAdvice {

  private final ErrorPages pages;

  FailureAdvice(ErrorPages pages) {
    this.pages = pages;
  }

  @ExceptionHandler
  ModelAndView refused(
      ServiceProblem problem, HttpServletRequest request, HttpServletResponse response) {
    breakOff(problem, response);
    return pages.page(problem.status(), null, problem, request, response);
  }

  @ExceptionHandler
  ModelAndView missing(
      ServiceUnavailable gap, HttpServletRequest request, HttpServletResponse response) {
    breakOff(gap, response);
    return pages.page(503, gap.service(), gap, request, response);
  }

  @ExceptionHandler
  ModelAndView torn(
      RestClientException torn, HttpServletRequest request, HttpServletResponse response) {
    breakOff(torn, response);
    return pages.page(503, null, torn, request, response);
  }

  @ExceptionHandler
  ModelAndView failed(Exception failure, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (response.isCommitted()
        || failure instanceof org.springframework.security.access.AccessDeniedException) {
      throw failure;
    }
    var status = failure instanceof ErrorResponse named ? named.getStatusCode().value() : 500;
    return pages.page(status, null, failure, request, response);
  }

  /** Nothing can be said any more; thrown on, it cuts the connection. */
  private static void breakOff(RuntimeException failure, HttpServletResponse response) {
    if (response.isCommitted()) {
      throw failure;
    }
  }
}
