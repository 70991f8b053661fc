package dev.shiming.web.layout;

import dev.shiming.web.service.Portrait;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pictures of a profile by their ids, for its owner and for moderators. */
@Component("images")
public class Images {

  /** Null for what is no id of a picture. */
  public @Nullable Portrait of(String item, @Nullable String picture) {
    return item.equals("cover") ? Portrait.coverOrNull(picture) : Portrait.sentOrNull(picture);
  }
}
