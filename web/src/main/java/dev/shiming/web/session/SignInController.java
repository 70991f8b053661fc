package dev.shiming.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The doors: each remembers where the person was, and says plainly when Keycloak does not answer.
 */
@Controller
class SignInController {

  static final String BACK = "shiming.back";
  static final String LEVEL = "shiming.level";

  private final Keycloak keycloak;

  SignInController(Keycloak keycloak) {
    this.keycloak = keycloak;
  }

  @GetMapping("/login")
  String login(
      @RequestParam(required = false) @Nullable String back,
      @RequestParam(required = false) @Nullable String level,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (!SecondFactor.LEVEL.equals(level)) {
      return signedIn(request)
          ? "redirect:" + Back.local(back)
          : enter(Back.local(back), "", request, response, model);
    }
    if (signedIn(request)
        && !SecondFactor.missing(SecurityContextHolder.getContext().getAuthentication())) {
      return "redirect:" + Back.local(back);
    }
    request.getSession(true).setAttribute(LEVEL, level);
    return enter(
        Back.local(back),
        "?" + SecondFactor.PARAMETER + "=" + SecondFactor.LEVEL,
        request,
        response,
        model);
  }

  @GetMapping("/register")
  String register(
      @RequestParam(required = false) @Nullable String back,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return signedIn(request)
        ? "redirect:/"
        : enter(Back.local(back), "?prompt=create", request, response, model);
  }

  private String enter(
      String back,
      String query,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (!keycloak.answers()) {
      response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
      response.setHeader("Retry-After", "30");
      model.addAttribute("again", request.getRequestURI());
      model.addAttribute("back", back);
      var session = request.getSession(false);
      model.addAttribute(
          "parked", session != null && session.getAttribute("shiming.parked") != null);
      return "session/unavailable";
    }
    request.getSession(true).setAttribute(BACK, back);
    return "redirect:" + SignInRequests.PATH + "/" + SignInRegistration.ID + query;
  }

  @GetMapping("/sign-in/failed")
  String failed(HttpServletResponse response) {
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    return "session/failed";
  }

  @GetMapping("/sign-in/unavailable")
  String unavailable(HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
    model.addAttribute("again", "/login");
    model.addAttribute("back", "/");
    model.addAttribute("parked", false);
    return "session/unavailable";
  }

  @GetMapping("/logout")
  String logout() {
    return "session/logout";
  }

  private static boolean signedIn(HttpServletRequest request) {
    return request.getUserPrincipal() instanceof OAuth2AuthenticationToken;
  }
}
