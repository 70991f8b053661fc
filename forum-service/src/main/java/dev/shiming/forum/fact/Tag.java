package dev.shiming.forum.fact;

/** Names what a page shows; a page is stale when a fact carries one of its tags. */
public final class Tag {

  public static final String HOME = "home";

  private Tag() {}

  public static String thread(long id) {
    return "thread:" + id;
  }

  public static String board(String slug) {
    return "board:" + slug;
  }

  public static String article(long id) {
    return "article:" + id;
  }

  public static String member(String account) {
    return "member:" + account;
  }
}
