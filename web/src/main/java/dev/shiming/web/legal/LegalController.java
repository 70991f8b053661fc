package dev.shiming.web.legal;

import dev.shiming.web.SiteSettings;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The texts that stand behind every registration, and what robots may read. */
@Controller
class LegalController {

  private final SiteSettings settings;

  LegalController(SiteSettings settings) {
    this.settings = settings;
  }

  @GetMapping("/agreement")
  String agreement() {
    return "legal/agreement";
  }

  @GetMapping("/rules")
  String rules() {
    return "legal/rules";
  }

  @GetMapping("/privacy")
  String privacy() {
    return "legal/privacy";
  }

  @GetMapping(value = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
  @ResponseBody
  String robots() {
    return """
        User-agent: *
        Disallow: /me
        Disallow: /console
        Disallow: /preferences
        Disallow: /login
        Disallow: /register
        Disallow: /report
        Disallow: /official/apply
        Disallow: /posts/
        Disallow: /comments/
        Disallow: /boards/*/new
        # %s
        """
        .formatted(settings.site());
  }
}
