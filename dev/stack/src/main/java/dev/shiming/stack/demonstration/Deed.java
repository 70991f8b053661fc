package dev.shiming.stack.demonstration;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Something that somebody does on the site at a moment; {@code ref} names what comes of it. */
sealed interface Deed {

  Comparator<Deed> IN_TIME = Comparator.comparing(Deed::at);

  String ref();

  String by();

  Instant at();

  /** Writes an article for an official account. */
  record WriteArticle(String ref, String by, Instant at, ArticleContent article) implements Deed {}

  /** Starts a thread. */
  record StartThread(String ref, String by, Instant at, String board, BoardContent.Opening thread)
      implements Deed {}

  /** Replies in a thread, perhaps with a quote. */
  record Reply(String ref, String by, Instant at, String thread, @Nullable String quote, Line line)
      implements Deed {}

  /** Comments on an article, perhaps in answer to a comment. */
  record Comment(
      String ref, String by, Instant at, String article, @Nullable String replyTo, Line line)
      implements Deed {}
}
