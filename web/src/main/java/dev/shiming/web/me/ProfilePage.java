package dev.shiming.web.me;

import dev.shiming.web.service.OwnProfiles;
import dev.shiming.web.service.Part;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which a member changes what is shown of them. */
@Component
class ProfilePage {

  static final String ADDRESS = "/me/profile";

  private final OwnProfiles profiles;

  ProfilePage(OwnProfiles profiles) {
    this.profiles = profiles;
  }

  String show(Model model) {
    model
        .addAttribute("items", Part.of("account", profiles::items))
        .addAttribute("keys", ProfileForm.NOTHING.keys());
    return "me/profile";
  }

  /** The page around what was typed, which stays even where the rest is away. */
  String around(ProfileForm form, Model model) {
    model
        .addAttribute("items", Part.around("account", profiles::items))
        .addAttribute("typed", form)
        .addAttribute("keys", form.keys());
    return "me/profile";
  }
}
