package dev.shiming.web.me;

import dev.shiming.web.compose.Attempt;
import dev.shiming.web.compose.FormKey;
import dev.shiming.web.compose.SentPicture;
import dev.shiming.web.service.ProfilePictures;
import dev.shiming.web.service.Sending;
import dev.shiming.web.session.FileForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A member chooses the picture beside the name and the cover above the page. */
@Controller
@RequestMapping(ProfilePage.ADDRESS + "/{item:avatar|cover}")
class ProfilePictureController {

  private static final Set<String> FIELDS = Set.of("avatar", "cover");

  private final ProfilePictures pictures;
  private final ProfilePage page;
  private final Attempt attempt;

  ProfilePictureController(ProfilePictures pictures, ProfilePage page, Attempt attempt) {
    this.pictures = pictures;
    this.page = page;
    this.attempt = attempt;
  }

  @PostMapping
  String send(
      @PathVariable String item,
      HttpServletRequest request,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model)
      throws IOException {
    var form = FileForm.of(request);
    var key = FormKey.orNew(request.getParameter("key"));
    var sent =
        attempt.at(
            () -> {
              var file = SentPicture.of(form, item);
              return Sending.keyed(
                  () ->
                      pictures.send(
                          item,
                          key,
                          part(request, "left"),
                          part(request, "top"),
                          part(request, "width"),
                          file));
            },
            FIELDS,
            locale,
            response,
            model);
    if (sent.isEmpty()) {
      form.skip();
      return page.around(ProfileForm.NOTHING, model);
    }
    after.addFlashAttribute("told", sent.get().state());
    return "redirect:" + ProfilePage.ADDRESS + "#" + item;
  }

  @PostMapping("/removal")
  String remove(
      @PathVariable String item,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    if (!attempt.done(() -> pictures.remove(item), FIELDS, locale, response, model)) {
      return page.around(ProfileForm.NOTHING, model);
    }
    after.addFlashAttribute("told", "removed");
    return "redirect:" + ProfilePage.ADDRESS + "#" + item;
  }

  /** What the page's script measured; nothing without it, and then the middle is taken. */
  private static @Nullable Double part(HttpServletRequest request, String name) {
    var typed = request.getParameter(name);
    return typed != null && typed.matches("[01](\\.\\d{1,9})?") ? Double.valueOf(typed) : null;
  }
}
