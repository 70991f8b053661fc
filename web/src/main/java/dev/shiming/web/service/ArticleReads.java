package dev.shiming.web.service;

/** How many visitors opened and shared an article who had not done so before on this day. */
public record ArticleReads(long article, int reads, int shares) {

  public static ArticleReads one(long article, boolean share) {
    return new ArticleReads(article, share ? 0 : 1, share ? 1 : 0);
  }

  /** Both of the same article. */
  public ArticleReads and(ArticleReads more) {
    return new ArticleReads(article, reads + more.reads, shares + more.shares);
  }
}
