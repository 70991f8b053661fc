package dev.shiming.forum.thread;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Where posts are kept; the lock of a post is its thread's. */
interface Posts extends Repository<Post, Long> {

  Post save(Post post);

  Optional<Post> findById(long id);

  Optional<Post> findByThreadIdAndOpeningTrue(long threadId);

  List<Post> findByThreadIdAndAuthor(long threadId, String author);
}
