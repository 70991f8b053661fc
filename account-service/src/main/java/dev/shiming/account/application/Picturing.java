package dev.shiming.account.application;

import dev.shiming.account.picture.KeptPictures;
import dev.shiming.account.picture.KeptPictures.Drawn;
import dev.shiming.kit.problem.Problem;
import org.springframework.stereotype.Service;

/** The picture that an applicant wants the account to show. */
@Service
public class Picturing {

  private final Drafts drafts;
  private final KeptPictures pictures;

  Picturing(Drafts drafts, KeptPictures pictures) {
    this.drafts = drafts;
    this.pictures = pictures;
  }

  /**
   * Takes a picture in place of the one before; draws it anew before any row is locked.
   *
   * @throws Problem 422 at {@code picture}, 409 once it is submitted
   */
  public ApplicationView replace(String id, String applicant, byte[] file) {
    drafts.open(id, applicant);
    Drawn drawn = pictures.draw(file);
    drafts.change(
        id, applicant, "application.picture", one -> one.show(pictures.keep(id, applicant, drawn)));
    return drafts.view(id, applicant);
  }

  /** The account is to show the picture that is drawn for it. */
  public void remove(String id, String applicant) {
    drafts.change(
        id,
        applicant,
        "application.picture-removed",
        one -> {
          one.show(null);
          pictures.dropUnsubmitted(id);
        });
  }
}
