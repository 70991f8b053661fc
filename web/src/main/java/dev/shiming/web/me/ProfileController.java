package dev.shiming.web.me;

import dev.shiming.web.compose.Attempt;
import dev.shiming.web.compose.Turn;
import dev.shiming.web.service.OwnProfiles;
import dev.shiming.web.service.OwnProfiles.Changed;
import dev.shiming.web.service.Sending;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A member changes nickname and tagline, or takes back what waits. */
@Controller
@RequestMapping(ProfilePage.ADDRESS)
class ProfileController {

  private static final Set<String> FIELDS = Set.of("nickname", "tagline");

  private final OwnProfiles profiles;
  private final ProfilePage page;
  private final Attempt attempt;

  ProfileController(OwnProfiles profiles, ProfilePage page, Attempt attempt) {
    this.profiles = profiles;
    this.page = page;
    this.attempt = attempt;
  }

  @GetMapping
  String show(Model model) {
    return page.show(model);
  }

  @PostMapping("/nickname")
  String rename(
      ProfileForm form,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    return send(
        form,
        "nickname",
        () -> profiles.rename(form.newNickname()),
        new Turn(locale, response, after, model));
  }

  @PostMapping("/tagline")
  String tagline(
      ProfileForm form,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    return send(
        form,
        "tagline",
        () -> profiles.tagline(form.newTagline()),
        new Turn(locale, response, after, model));
  }

  @PostMapping("/{item:[a-z]{5,8}}/withdrawal")
  String withdraw(
      @PathVariable String item,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    if (!attempt.done(() -> profiles.withdraw(item), FIELDS, locale, response, model)) {
      return page.around(ProfileForm.NOTHING, model);
    }
    after.addFlashAttribute("told", "withdrawn");
    return "redirect:" + ProfilePage.ADDRESS + "#" + item;
  }

  private String send(ProfileForm form, String item, Supplier<Changed> write, Turn turn) {
    var changed =
        attempt.at(
            () -> Sending.keyed(write), FIELDS, turn.locale(), turn.response(), turn.model());
    if (changed.isEmpty()) {
      return page.around(form, turn.model());
    }
    turn.after().addFlashAttribute("told", changed.get().state());
    return "redirect:" + ProfilePage.ADDRESS + "#" + item;
  }
}
