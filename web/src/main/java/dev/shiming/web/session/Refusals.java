package dev.shiming.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * What happens at a closed gate: sign in where that helps, keep the text where there is one, else
 * say no.
 */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final Parking parking;
  private final OwnSite ownSite;

  Refusals(Parking parking, OwnSite ownSite) {
    this.parking = parking;
    this.ownSite = ownSite;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    if (!Gate.MEMBER.matches(request) && !Gate.MODERATOR.matches(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if ("GET".equals(request.getMethod())) {
      response.sendRedirect(ParkingFilter.signIn(address(request)));
    } else {
      response.sendRedirect("/login");
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
      throws IOException {
    var page = parking.formPage(request);
    if (!(cause instanceof CsrfException) && waitsForSecondFactor(request)) {
      var back = "GET".equals(request.getMethod()) ? address(request) : "/";
      response.sendRedirect(SecondFactor.signIn(back));
    } else if (cause instanceof CsrfException && page.isPresent() && ownSite.sent(request)) {
      response.sendRedirect(parking.park(request, page.get()));
    } else if (cause instanceof CsrfException || known(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static boolean waitsForSecondFactor(HttpServletRequest request) {
    return request.getUserPrincipal() instanceof Authentication person
        && SecondFactor.wouldGive(person, Gate.staff(request));
  }

  private static String address(HttpServletRequest request) {
    var query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  /** The register answers as an address below the console does that nobody has. */
  private static boolean known(HttpServletRequest request) {
    var registerToAModerator = Gate.REGISTRAR.matches(request) && request.isUserInRole("moderator");
    return Gate.MEMBER.matches(request)
        || (Gate.MODERATOR.matches(request) && !registerToAModerator);
  }
}
