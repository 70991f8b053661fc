package dev.shiming.web.session;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Ends a session whose tokens are spent, and leads on: a text to the sign-in, a page to its public
 * form.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SignInAgainAdvice {

  private final Parking parking;

  SignInAgainAdvice(Parking parking) {
    this.parking = parking;
  }

  @ExceptionHandler(SignInAgain.class)
  String again(HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    var form = parking.formPage(request);
    if (form.isPresent()) {
      return "redirect:" + ParkingFilter.signIn(parking.park(request, form.get()));
    }
    var query = request.getQueryString();
    var page = request.getRequestURI() + (query == null ? "" : "?" + query);
    return "redirect:" + ("GET".equals(request.getMethod()) ? Back.local(page) : "/login");
  }
}
