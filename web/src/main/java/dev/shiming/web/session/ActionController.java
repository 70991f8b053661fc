package dev.shiming.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Leads a member to Keycloak's pages that take an identity, which web never sees, and back to the
 * page that says how they are verified.
 */
@Controller
class ActionController {

  private static final String PAGE = "/me/identity";

  private final Keycloak keycloak;

  ActionController(Keycloak keycloak) {
    this.keycloak = keycloak;
  }

  @GetMapping(PAGE + "/verification")
  String verify(
      @RequestParam(defaultValue = "phone") String method,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return begin("verify-identity:" + method, request, response, model);
  }

  @GetMapping(PAGE + "/phone")
  String changePhone(HttpServletRequest request, HttpServletResponse response, Model model) {
    return begin("change-phone", request, response, model);
  }

  private String begin(
      String action, HttpServletRequest request, HttpServletResponse response, Model model) {
    if (!SignInRequests.ACTIONS.contains(action)) {
      return "redirect:" + PAGE;
    }
    if (!keycloak.answers()) {
      response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
      response.setHeader("Retry-After", "30");
      model.addAttribute("again", request.getRequestURI()).addAttribute("back", PAGE);
      model.addAttribute("parked", false);
      return "session/unavailable";
    }
    request.getSession(true).setAttribute(SignInController.BACK, PAGE);
    return "redirect:"
        + SignInRequests.PATH
        + "/"
        + SignInRegistration.ID
        + "?"
        + SignInRequests.ACTION
        + "="
        + action;
  }
}
