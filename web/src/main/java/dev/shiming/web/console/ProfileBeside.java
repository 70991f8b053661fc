package dev.shiming.web.console;

import dev.shiming.web.service.AtOnce;
import dev.shiming.web.service.CaseView;
import dev.shiming.web.service.OwnProfiles;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What of a profile a moderator needs beside a case: what is shown now, and the names of before.
 */
@Component
class ProfileBeside {

  private static final Set<String> CHANGES =
      Set.of("nickname-change", "tagline", "avatar", "cover");
  private static final Set<String> NAMES = Set.of("nickname", "nickname-change", "member");

  private final OwnProfiles profiles;
  private final AtOnce atOnce;

  ProfileBeside(OwnProfiles profiles, AtOnce atOnce) {
    this.profiles = profiles;
    this.atOnce = atOnce;
  }

  /** Asks for what belongs to this case; an answer that is missing leaves its part out. */
  void show(CaseView shown, Model model) {
    String type = shown.subject().type();
    var change =
        CHANGES.contains(type)
            ? atOnce.ask("account", () -> profiles.change(shown.subject().id()))
            : null;
    var names =
        NAMES.contains(type)
            ? atOnce.ask("account", () -> profiles.names(shown.author().id(), null))
            : null;
    if (change != null) {
      model.addAttribute("change", change.part().value());
    }
    if (names != null) {
      model.addAttribute("names", names.part().value());
    }
  }
}
