package dev.shiming.account.profile;

import dev.shiming.account.picture.KeptPictures;
import dev.shiming.account.picture.KeptPictures.Searched;
import dev.shiming.account.picture.Slot;
import dev.shiming.kit.member.Members;
import dev.shiming.kit.problem.Problem;
import dev.shiming.pictures.Crop;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Members send pictures, which are drawn anew and searched before any row is locked. */
@Service
public class Portraying {

  private final KeptPictures pictures;
  private final Members members;
  private final Changing changing;

  Portraying(KeptPictures pictures, Members members, Changing changing) {
    this.pictures = pictures;
    this.members = members;
    this.changing = changing;
  }

  /**
   * Proposes a part of a picture.
   *
   * @param crop null for the middle
   * @throws Problem 404 for an item that is no picture, 422 {@code media.*} at the item
   */
  public Changed send(
      String account, Item item, byte[] file, @Nullable Crop crop, @Nullable String key) {
    Slot slot = slot(item);
    members.requireGoodStanding(account);
    Searched searched = pictures.search(file, slot, crop);
    return changing.picture(account, item, searched, key);
  }

  /** Shows the drawn picture, or no cover, again. */
  public void remove(String account, Item item) {
    slot(item);
    changing.remove(account, item);
  }

  private static Slot slot(Item item) {
    Slot slot = item.slot();
    if (slot == null) {
      throw Problem.notFound();
    }
    return slot;
  }
}
