package dev.shiming.account.profile;

import dev.shiming.account.picture.KeptPictures.Searched;
import dev.shiming.account.profile.Change.State;
import dev.shiming.moderation.screening.Evidence;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Why a person looks at a picture before others do: a code in it, its member's standing, or that
 * nobody has seen a picture of this member before, because no program here tells what a picture
 * shows (A22.8).
 */
@Component
class PictureEvidence {

  private static final String GOOD = "good";

  private final Changes changes;
  private final ProfileSettings settings;

  PictureEvidence(Changes changes, ProfileSettings settings) {
    this.changes = changes;
    this.settings = settings;
  }

  /** Nothing where the picture may be shown at once. */
  List<Evidence> of(Profile profile, Searched searched) {
    List<Evidence> evidence = new ArrayList<>();
    searched
        .codes()
        .found()
        .ifPresent(code -> evidence.add(found("code", code.format(), code.kind())));
    if (!searched.codes().complete()) {
      evidence.add(found("code", "time", ""));
    }
    if (!profile.standing().equals(GOOD)) {
      evidence.add(found("picture", "standing", ""));
    }
    if (settings.firstPictureHeld() && !changes.anyPicture(profile.account(), State.PASSED)) {
      evidence.add(found("picture", "first", ""));
    }
    return evidence;
  }

  private static Evidence found(String phase, String rule, String matched) {
    return new Evidence(phase, rule, matched, 0, 0);
  }
}
