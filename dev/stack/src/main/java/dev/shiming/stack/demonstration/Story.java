package dev.shiming.stack.demonstration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened on the site up to now, in the order of time. */
record Story(List<Deed.WriteArticle> articles, List<Deed> threads, List<Deed.Comment> comments) {

  static Story of(Content content, Instant now) {
    var threads = new ArrayList<Deed>();
    for (var board : content.boards()) {
      for (var index = 0; index < board.threads().size(); index++) {
        add(threads, board, index, now);
      }
    }
    var articles = new ArrayList<Deed.WriteArticle>();
    var comments = new ArrayList<Deed.Comment>();
    for (var index = 0; index < content.articles().size(); index++) {
      var article = content.articles().get(index);
      var written =
          new Deed.WriteArticle(
              "article-" + (index + 1),
              owner(content, article.account()),
              Moment.of(article.at(), now, null),
              article);
      articles.add(written);
      add(comments, written, now);
    }
    articles.sort(Deed.IN_TIME);
    threads.sort(Deed.IN_TIME);
    comments.sort(Deed.IN_TIME);
    return new Story(articles, threads, comments);
  }

  /** What kind of text a reference names, as cases and reports call it. */
  String typeOf(String ref) {
    if (comments.stream().anyMatch(comment -> comment.ref().equals(ref))) {
      return "comment";
    }
    var deed = threads.stream().filter(one -> one.ref().equals(ref)).findFirst().orElseThrow();
    return deed instanceof Deed.StartThread ? "thread" : "post";
  }

  private static void add(List<Deed> deeds, BoardContent board, int index, Instant now) {
    var thread = board.threads().get(index);
    var start =
        new Deed.StartThread(
            named(thread.ref(), board.slug() + "-" + (index + 1)),
            thread.by(),
            Moment.of(thread.at(), now, null),
            board.slug(),
            thread);
    deeds.add(start);
    var refs = new ArrayList<String>(List.of(start.ref() + "-1"));
    var before = start.at();
    for (var line : thread.lines()) {
      before = Moment.of(line.at(), now, before);
      var ref = named(line.ref(), start.ref() + "-" + (refs.size() + 1));
      deeds.add(new Deed.Reply(ref, line.by(), before, start.ref(), answered(line, refs), line));
      refs.add(ref);
    }
  }

  private static void add(List<Deed.Comment> comments, Deed.WriteArticle article, Instant now) {
    var refs = new ArrayList<String>();
    var before = article.at();
    for (var line : article.article().lines()) {
      before = Moment.of(line.at(), now, before);
      var ref = named(line.ref(), article.ref() + "-" + (refs.size() + 1));
      comments.add(
          new Deed.Comment(ref, line.by(), before, article.ref(), answered(line, refs), line));
      refs.add(ref);
    }
  }

  private static String owner(Content content, String account) {
    return content.officials().stream()
        .filter(official -> official.ref().equals(account))
        .map(OfficialContent::by)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no account " + account));
  }

  private static @Nullable String answered(Line line, List<String> refs) {
    var number = line.answers();
    if (number == null) {
      return null;
    }
    if (number < 1 || number > refs.size()) {
      throw new IllegalArgumentException("There is no text " + number + " to answer");
    }
    return refs.get(number - 1);
  }

  private static String named(@Nullable String ref, String otherwise) {
    return ref == null ? otherwise : ref;
  }
}
