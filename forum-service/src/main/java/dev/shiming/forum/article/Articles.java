package dev.shiming.forum.article;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** Where articles are kept. */
interface Articles extends Repository<Article, Long> {

  Article save(Article article);

  @Lock(LockMode.PESSIMISTIC_WRITE)
  Optional<Article> findAndLockById(long id);
}
