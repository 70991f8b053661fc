package dev.shiming.forum.figures;

import dev.shiming.forum.article.ArticleQueries;
import dev.shiming.forum.article.Reading;
import dev.shiming.forum.follow.Following;
import dev.shiming.forum.official.Officials;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Puts the figures of many accounts together: one statement of each kind, however many. */
@Service
public class Figures {

  private final Officials officials;
  private final ArticleQueries articles;
  private final Following following;
  private final Reading reading;

  Figures(Officials officials, ArticleQueries articles, Following following, Reading reading) {
    this.officials = officials;
    this.articles = articles;
    this.following = following;
    this.reading = reading;
  }

  /** In the order asked for, without what is no official account. */
  public List<AccountFigures> of(Collection<String> asked) {
    Set<String> accounts = new LinkedHashSet<>(asked);
    if (accounts.isEmpty()) {
      return List.of();
    }
    accounts.retainAll(officials.known(accounts));
    return accounts.isEmpty() ? List.of() : figures(accounts);
  }

  private List<AccountFigures> figures(Set<String> accounts) {
    Map<String, Long> published = articles.published(accounts);
    Map<String, Long> followers = following.counts(accounts);
    Map<String, Long> reads = reading.totals(accounts);
    return accounts.stream()
        .map(
            account ->
                new AccountFigures(
                    account,
                    published.getOrDefault(account, 0L),
                    followers.getOrDefault(account, 0L),
                    reads.getOrDefault(account, 0L)))
        .toList();
  }
}
