package dev.shiming.web.console;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A desk of the console: where it is, which kinds of cases come to it and who keeps them. */
enum Desk {
  MODERATOR("/console"),
  REVIEWER("/console/applications");

  private final String root;

  Desk(String root) {
    this.root = root;
  }

  /** The name that services and messages have for it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String root() {
    return root;
  }

  public List<String> kinds() {
    return switch (this) {
      case MODERATOR ->
          List.of(
              "held-thread",
              "held-post",
              "held-article",
              "held-comment",
              "nickname",
              "tagline",
              "avatar",
              "cover",
              "report");
      case REVIEWER -> List.of("application", "application-appeal");
    };
  }

  List<String> services() {
    return switch (this) {
      case MODERATOR -> List.of("account", "forum", "comment");
      case REVIEWER -> List.of("account");
    };
  }

  /** The address of a case on this desk. */
  public String path(String service, long id) {
    return switch (this) {
      case MODERATOR -> root + "/cases/" + service + "/" + id;
      case REVIEWER -> root + "/" + id;
    };
  }

  /** The kind as a filter; null for all, and for one that this desk does not have. */
  @Nullable String filter(@Nullable String kind) {
    return kind != null && kinds().contains(kind) ? kind : null;
  }
}
