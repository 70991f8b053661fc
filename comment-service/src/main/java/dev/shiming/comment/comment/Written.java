package dev.shiming.comment.comment;

/** What the author learns of a write: where it is and whether others can read it. */
public record Written(long id, String state) {

  static Written of(Comment comment) {
    return new Written(comment.id(), comment.state().word());
  }
}
