package dev.shiming.forum.thread;

import dev.shiming.kit.member.MemberView;
import dev.shiming.kit.member.Members;
import dev.shiming.kit.page.Page;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.security.Viewer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts a thread's page together: thread, posts and people with one statement each. */
@Service
public class ThreadPages {

  private final ThreadQueries threads;
  private final PostQueries posts;
  private final Members members;

  ThreadPages(ThreadQueries threads, PostQueries posts, Members members) {
    this.threads = threads;
    this.posts = posts;
    this.members = members;
  }

  public ThreadPage page(long id, Viewer viewer, @Nullable String after, int limit) {
    ThreadLine thread = threads.find(id, viewer).orElseThrow(Problem::notFound);
    Page<PostLine> page = posts.page(id, viewer, after, limit);
    List<String> people =
        Stream.concat(thread.people(), page.items().stream().flatMap(PostLine::people)).toList();
    Map<String, MemberView> views = members.find(people);
    return new ThreadPage(thread.row(views), page.map(line -> line.view(views)));
  }
}
