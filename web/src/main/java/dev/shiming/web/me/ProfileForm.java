package dev.shiming.web.me;

import dev.shiming.web.compose.FormKey;
import dev.shiming.web.service.OwnProfiles.NewNickname;
import dev.shiming.web.service.OwnProfiles.NewTagline;
import org.jspecify.annotations.Nullable;

/** One of the forms of a profile as it was typed; the other's field is null. */
record ProfileForm(@Nullable String nickname, @Nullable String tagline, @Nullable String key) {

  static final ProfileForm NOTHING = new ProfileForm(null, null, null);

  String keyOrNew() {
    return FormKey.orNew(key);
  }

  NewNickname newNickname() {
    return new NewNickname(nickname == null ? "" : nickname, keyOrNew());
  }

  NewTagline newTagline() {
    return new NewTagline(tagline == null ? "" : tagline, keyOrNew());
  }
}
