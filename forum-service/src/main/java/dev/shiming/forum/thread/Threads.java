package dev.shiming.forum.thread;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** Where threads are kept. Whoever changes a thread or its posts locks the thread first. */
interface Threads extends Repository<ForumThread, Long> {

  ForumThread save(ForumThread thread);

  Optional<ForumThread> findById(long id);

  @Lock(LockMode.PESSIMISTIC_WRITE)
  Optional<ForumThread> findAndLockById(long id);
}
