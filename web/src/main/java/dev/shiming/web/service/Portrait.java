package dev.shiming.web.service;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a person or an account, or the cover above a page: drawn by this site, or sent,
 * checked and drawn anew.
 *
 * @param address of the smallest
 * @param set addresses of all sizes in the words of {@code srcset}; null for one that has no size
 */
public record Portrait(String address, @Nullable String set) {

  private static final String SENT = "p-";
  private static final Pattern PICTURE = Pattern.compile("[0-9a-f-]{36}");
  private static final Pattern SEED = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  /** A member whose fact has not arrived is drawn from the id. */
  static Portrait of(@Nullable String avatar, String id) {
    if (avatar == null || !SEED.matcher(avatar).matches()) {
      return drawn(id);
    }
    return avatar.startsWith(SENT) && PICTURE.matcher(avatar.substring(SENT.length())).matches()
        ? sent(avatar.substring(SENT.length()))
        : drawn(avatar);
  }

  /** A picture that an application brought; null where it brought none. */
  public static @Nullable Portrait sentOrNull(@Nullable String picture) {
    return picture != null && PICTURE.matcher(picture).matches() ? sent(picture) : null;
  }

  /** The cover above a member's page, three times as wide as high; null for one who shows none. */
  public static @Nullable Portrait coverOrNull(@Nullable String picture) {
    if (picture == null || !PICTURE.matcher(picture).matches()) {
      return null;
    }
    String address = "/pictures/" + picture + "?width=";
    return new Portrait(
        address + 480, "%s480 480w, %s960 960w, %s1440 1440w".formatted(address, address, address));
  }

  private static Portrait drawn(String seed) {
    return new Portrait("/avatars/" + seed + ".svg", null);
  }

  private static Portrait sent(String picture) {
    String address = "/pictures/" + picture + "?width=";
    return new Portrait(
        address + 80, "%s80 80w, %s160 160w, %s400 400w".formatted(address, address, address));
  }
}
