package dev.shiming.forum.studio;

import dev.shiming.kit.problem.Problem;
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

  /**
   * The account's draft, locked.
   *
   * @throws Problem 404 for one of another account too
   */
  default Draft lock(String account, long id) {
    return findAndLockById(id)
        .filter(draft -> draft.account().equals(account))
        .orElseThrow(Problem::notFound);
  }
}
