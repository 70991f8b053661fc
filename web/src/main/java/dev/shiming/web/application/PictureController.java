package dev.shiming.web.application;

import dev.shiming.web.compose.Attempt;
import dev.shiming.web.compose.SentPicture;
import dev.shiming.web.service.ApplicationPictures;
import dev.shiming.web.service.ApplicationView;
import dev.shiming.web.service.Applications;
import dev.shiming.web.service.Part;
import dev.shiming.web.session.FileForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The picture that an account is to show. It is chosen on a page of its own, which the step's
 * button leads to once what was typed there is kept.
 */
@Controller
@RequestMapping("/official/apply/{id:[0-9a-f-]{36}}/picture")
class PictureController {

  private static final Set<String> FIELDS = Set.of("picture");

  private final Applications applications;
  private final ApplicationPictures pictures;
  private final Attempt attempt;

  PictureController(Applications applications, ApplicationPictures pictures, Attempt attempt) {
    this.applications = applications;
    this.pictures = pictures;
    this.attempt = attempt;
  }

  @GetMapping
  String choose(@PathVariable String id, Model model) {
    var application = applications.application(id);
    return application.open() ? page(id, application, model) : "redirect:/official/apply/" + id;
  }

  @PostMapping
  String send(
      @PathVariable String id,
      HttpServletRequest request,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model)
      throws IOException {
    var form = FileForm.of(request);
    var sent =
        attempt.at(
            () -> pictures.send(id, SentPicture.of(form, "picture")),
            FIELDS,
            locale,
            response,
            model);
    if (sent.isEmpty()) {
      form.skip();
      return again(id, model);
    }
    after.addFlashAttribute("told", "picture");
    return account(id);
  }

  @PostMapping("/removal")
  String remove(
      @PathVariable String id,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    Supplier<String> removal =
        () -> {
          pictures.remove(id);
          return id;
        };
    if (attempt.at(removal, FIELDS, locale, response, model).isEmpty()) {
      return again(id, model);
    }
    after.addFlashAttribute("told", "picture-removed");
    return account(id);
  }

  private String again(String id, Model model) {
    return page(id, Part.around("account", () -> applications.application(id)).value(), model);
  }

  private static String page(String id, @Nullable ApplicationView application, Model model) {
    model.addAttribute("applicationId", id).addAttribute("applied", application);
    return "application/picture";
  }

  private static String account(String id) {
    return "redirect:/official/apply/" + id + "/account#picture";
  }
}
