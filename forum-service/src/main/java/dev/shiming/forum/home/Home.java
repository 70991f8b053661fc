package dev.shiming.forum.home;

import dev.shiming.forum.article.ArticleQueries;
import dev.shiming.forum.article.NewestArticles;
import dev.shiming.forum.home.HomeView.BoardLatest;
import dev.shiming.forum.text.Peopled;
import dev.shiming.forum.thread.LatestThreads;
import dev.shiming.forum.thread.ThreadQueries;
import dev.shiming.kit.member.MemberView;
import dev.shiming.kit.member.Members;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Puts the front page together with the same few statements however much has been written. */
@Service
public class Home {

  private final ThreadQueries threads;
  private final ArticleQueries articles;
  private final Members members;

  Home(ThreadQueries threads, ArticleQueries articles, Members members) {
    this.threads = threads;
    this.articles = articles;
    this.members = members;
  }

  public HomeView view() {
    Peopled<List<LatestThreads>> latest = threads.latest();
    Peopled<NewestArticles> newest = articles.newest();
    Map<String, MemberView> people =
        members.find(
            Stream.concat(latest.people().stream(), newest.people().stream()).distinct().toList());
    NewestArticles shown = newest.with(people);
    return new HomeView(
        latest.with(people).stream().map(BoardLatest::of).toList(),
        shown.announcements(),
        shown.articles());
  }
}
