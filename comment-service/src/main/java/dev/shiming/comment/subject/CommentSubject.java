package dev.shiming.comment.subject;

/** What comments hang on, as far as this service needs to know it. */
public record CommentSubject(
    String type, String id, String title, boolean news, CommentMode comments) {

  public String key() {
    return keyOf(type, id);
  }

  public static String keyOf(String type, String id) {
    return type + ":" + id;
  }
}
