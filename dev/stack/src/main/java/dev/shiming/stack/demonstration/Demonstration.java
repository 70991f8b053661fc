package dev.shiming.stack.demonstration;

import dev.shiming.stack.drive.SiteAddresses;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * Writes the demonstration into a fresh site: people register at its pages, everything else goes
 * through the services' interfaces with each person's own token, never by SQL. The services must
 * believe {@code Shiming-Time} meanwhile.
 */
public final class Demonstration {

  private static final Duration AGE = Duration.ofDays(36);

  private final SiteAddresses addresses;
  private final ServiceAddresses services;
  private final String clientSecret;
  private final RoleGrant roles;

  /**
   * Prepares to write.
   *
   * @param clientSecret the secret of Keycloak's client {@code web}
   * @param roles gives staff their roles
   */
  public Demonstration(
      SiteAddresses addresses, ServiceAddresses services, String clientSecret, RoleGrant roles) {
    this.addresses = addresses;
    this.services = services;
    this.clientSecret = clientSecret;
    this.roles = roles;
  }

  /** Writes everything and tells what is there then; a step that fails is thrown by its name. */
  public Written write(Consumer<String> progress) {
    var content = Content.read();
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    var story = Story.of(content, now);
    var people =
        new Population(addresses, clientSecret, roles, progress).register(content.members());
    var account = new ServiceApi("account-service", services.account());
    var names = new Desk(account, people);
    approveNames(content, people, names, now);
    var officials = new Applying(account, people, addresses.sandbox(), now);
    content.officials().forEach(officials::apply);
    progress.accept("official accounts");

    var forumApi = new ServiceApi("forum-service", services.forum());
    var forumDesk = new Desk(forumApi, people);
    var forum = new Writing(forumApi, forumDesk, people, now);
    var commentApi = new ServiceApi("comment-service", services.comment());
    var commentDesk = new Desk(commentApi, people);
    var comments = new Writing(commentApi, commentDesk, people, now);
    articles(content, story, forum, officials, now);
    progress.accept("boards and articles");
    var commenting = CompletableFuture.runAsync(() -> comments(story, comments, forum));
    threads(story, forum);
    progress.accept("threads and replies");
    join(commenting);
    progress.accept("comments");
    cases(content, story, forum, forumDesk, comments, commentDesk, now);
    return new Written(
        people.size(),
        story.articles().size(),
        story.threads().size(),
        story.comments().size(),
        names.open() + forumDesk.open() + commentDesk.open());
  }

  private static void approveNames(
      Content content, Map<String, Person> people, Desk names, Instant now) {
    for (var member : content.members()) {
      var person = Writing.person(people, member.login());
      if (!member.staysOpen() && names.has("nickname", person.account())) {
        names.approve("nickname", person.account(), member.login(), now, now);
      }
    }
  }

  private static void articles(
      Content content, Story story, Writing forum, Applying officials, Instant now) {
    for (var position = 0; position < content.boards().size(); position++) {
      forum.board(content.boards().get(position), position + 1, now.minus(AGE));
    }
    for (var article : story.articles()) {
      forum.article(article, officials.id(article.article().account()));
    }
  }

  private static void threads(Story story, Writing forum) {
    for (var deed : story.threads()) {
      switch (deed) {
        case Deed.StartThread start -> forum.thread(start);
        case Deed.Reply reply -> forum.reply(reply);
        default -> throw new IllegalStateException("Not of a thread: " + deed.ref());
      }
    }
  }

  private static void comments(Story story, Writing comments, Writing forum) {
    for (var deed : story.comments()) {
      comments.comment(deed, forum.id(deed.article()));
    }
  }

  private static void cases(
      Content content,
      Story story,
      Writing forum,
      Desk forumDesk,
      Writing comments,
      Desk commentDesk,
      Instant now) {
    for (var report : content.cases().reports()) {
      var type = story.typeOf(report.subject());
      var writing = type.equals("comment") ? comments : forum;
      writing.report(report, type, Moment.of(report.at(), now, null));
    }
    for (var claim : content.cases().claims()) {
      var type = story.typeOf(claim.subject());
      var comment = type.equals("comment");
      (comment ? commentDesk : forumDesk)
          .claim(type, (comment ? comments : forum).id(claim.subject()), claim.by());
    }
  }

  private static void join(CompletableFuture<Void> work) {
    try {
      work.join();
    } catch (CompletionException e) {
      throw new DemonstrationFailure("Commenting failed: " + e.getMessage(), e);
    }
  }

  /** How much there is after writing: posts are threads and replies together. */
  public record Written(int members, int articles, int posts, int comments, int openCases) {}
}
