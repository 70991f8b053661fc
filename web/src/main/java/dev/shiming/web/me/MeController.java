package dev.shiming.web.me;

import dev.shiming.web.layout.PageContext;
import dev.shiming.web.service.Accounts;
import dev.shiming.web.service.Listing;
import dev.shiming.web.service.Notice;
import dev.shiming.web.service.Part;
import dev.shiming.web.service.ReadNotices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a member sees of their own account, and what they are told. */
@Controller
@RequestMapping("/me")
class MeController {

  private final Accounts accounts;

  MeController(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping
  String me(Model model) {
    model.addAttribute("profile", Part.of("account", accounts::me));
    return "me/me";
  }

  /** Showing the newest notices is reading them; the count in the bar goes with the next page. */
  @GetMapping("/notices")
  String notices(
      @RequestParam(required = false) @Nullable String after,
      @ModelAttribute(name = "page", binding = false) PageContext page,
      Model model) {
    Part<Listing<Notice>> notices = Part.of("account", () -> accounts.notices(after));
    Listing<Notice> shown = notices.value();
    page.unread();
    if (after == null && shown != null && shown.items().stream().anyMatch(n -> !n.read())) {
      var upTo = new ReadNotices(shown.items().getFirst().id());
      Part.tell("account", () -> accounts.read(upTo));
    }
    model.addAttribute("notices", notices).addAttribute("firstPage", after == null);
    return "me/notices";
  }
}
