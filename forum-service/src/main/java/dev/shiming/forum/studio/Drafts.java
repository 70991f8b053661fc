package dev.shiming.forum.studio;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** Where drafts are kept. */
interface Drafts extends Repository<Draft, Long> {

  Draft save(Draft draft);

  void delete(Draft draft);

  Optional<Draft> findById(long id);

  @Lock(LockMode.PESSIMISTIC_WRITE)
  Optional<Draft> findAndLockById(long id);
}
