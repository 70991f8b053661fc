package dev.shiming.web.me;

import dev.shiming.web.service.Accounts;
import dev.shiming.web.service.Part;
import dev.shiming.web.session.ActionOutcome;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows members how they are verified and until when; the proofs are given at Keycloak. */
@Controller
class IdentityController {

  private final Accounts accounts;

  IdentityController(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping("/me/identity")
  String identity(HttpServletRequest request, Model model) {
    model.addAttribute("outcome", ActionOutcome.take(request));
    model.addAttribute("identity", Part.of("account", accounts::identity));
    return "me/identity";
  }
}
