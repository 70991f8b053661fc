package dev.shiming.web.me;

import dev.shiming.web.compose.FormKey;
import dev.shiming.web.service.OwnProfiles.NewNickname;
import dev.shiming.web.service.OwnProfiles.NewTagline;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of the forms of a profile as it was typed; the other's field is null. */
record ProfileForm(@Nullable String nickname, @Nullable String tagline, @Nullable String key) {

  static final ProfileForm NOTHING = new ProfileForm(null, null, null);

  String keyOrNew() {
    return FormKey.orNew(key);
  }

  /**
   * A key for each form of the page, the one that came back for the form that was sent. With one
   * for all, a form sent after going back would get the answer of the form before.
   */
  Map<String, String> keys() {
    return Map.of(
        "nickname",
        nickname == null ? FormKey.orNew(null) : keyOrNew(),
        "tagline",
        tagline == null ? FormKey.orNew(null) : keyOrNew(),
        "avatar",
        FormKey.orNew(null),
        "cover",
        FormKey.orNew(null));
  }

  NewNickname newNickname() {
    return new NewNickname(nickname == null ? "" : nickname, keyOrNew());
  }

  NewTagline newTagline() {
    return new NewTagline(tagline == null ? "" : tagline, keyOrNew());
  }
}
