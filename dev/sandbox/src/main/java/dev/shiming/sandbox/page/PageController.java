package dev.shiming.sandbox.page;

import dev.shiming.sandbox.authenticator.Authenticator;
import dev.shiming.sandbox.faults.Faults;
import dev.shiming.sandbox.faults.Gateway;
import dev.shiming.sandbox.faults.Mode;
import dev.shiming.sandbox.registry.Organisations;
import dev.shiming.sandbox.sms.Inbox;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the messages and the switches to the developer. */
@Controller
class PageController {

  private static final int SHOWN = 50;

  private final Inbox inbox;
  private final Organisations organisations;
  private final Faults faults;
  private final Authenticator authenticator;

  PageController(
      Inbox inbox, Organisations organisations, Faults faults, Authenticator authenticator) {
    this.inbox = inbox;
    this.authenticator = authenticator;
    this.organisations = organisations;
    this.faults = faults;
  }

  @GetMapping("/")
  String page(Model model, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    model.addAttribute("messages", inbox.latest(SHOWN));
    model.addAttribute("codes", authenticator.codes(Instant.now()));
    model.addAttribute("zone", ZoneId.systemDefault());
    model.addAttribute("gateways", Gateway.values());
    model.addAttribute("modes", Mode.values());
    model.addAttribute("faults", faults);
    model.addAttribute("samples", organisations.samples());
    return "sandbox";
  }
}
