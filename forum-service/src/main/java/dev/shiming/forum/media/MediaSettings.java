package dev.shiming.forum.media;

import dev.shiming.forum.media.file.MediaKind;
import dev.shiming.forum.official.Official;
import dev.shiming.pictures.PictureLimits;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Where files lie and how large they may be.
 *
 * @param limits of each tier; the kind of an official account gives its tier
 */
@ConfigurationProperties("shiming.media")
record MediaSettings(Path folder, Map<Tier, Limits> limits, PictureLimits pictures) {

  /** Whose limits count. */
  enum Tier {
    PERSON,
    ORGANISATION
  }

  /** The largest file of each kind, and all files of one account together. */
  record Limits(DataSize picture, DataSize audio, DataSize video, DataSize total) {

    DataSize of(MediaKind kind) {
      return switch (kind) {
        case PICTURE -> picture;
        case AUDIO -> audio;
        case VIDEO -> video;
      };
    }

    /** Before anything came nobody knows the kind. */
    DataSize largest() {
      DataSize sound = picture.compareTo(audio) > 0 ? picture : audio;
      return sound.compareTo(video) > 0 ? sound : video;
    }
  }

  MediaSettings {
    limits = Map.copyOf(limits);
    for (Tier tier : Tier.values()) {
      Objects.requireNonNull(limits.get(tier), () -> "shiming.media.limits of " + tier);
    }
  }

  Limits limits(Official.Kind kind) {
    Tier tier = kind == Official.Kind.PERSON ? Tier.PERSON : Tier.ORGANISATION;
    return Objects.requireNonNull(limits.get(tier));
  }
}
