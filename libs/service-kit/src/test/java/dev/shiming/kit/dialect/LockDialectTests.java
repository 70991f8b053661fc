package dev.shiming.kit.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shiming.kittest.KitTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Who waits for a row, who passes by, and as which exception a lost wait arrives. */
@KitTest
class LockDialectTests {

  private static final String ADD = "update dialect_lock set n = n + 1 where id = ?";

  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired PlatformTransactionManager transactions;

  @BeforeEach
  void table() {
    forget();
    jdbc.sql("create table dialect_lock (id int not null primary key, n int not null)").update();
    jdbc.sql("insert into dialect_lock values (1, 0), (2, 0), (3, 0)").update();
  }

  @AfterEach
  void forget() {
    jdbc.sql("drop table if exists dialect_lock").update();
  }

  @Test
  void aLockedRowIsSkippedWhereThatIsAskedFor() {
    assertThat(
            transaction.<List<Integer>>execute(
                first -> {
                  assertThat(free()).containsExactly(1, 2);
                  return another().execute(second -> free());
                }))
        .containsExactly(3);
  }

  @Test
  void whoWaitsTooLongForARowLosesTheLock() {
    transaction.executeWithoutResult(
        first -> {
          jdbc.sql(ADD).param(1).update();
          another()
              .executeWithoutResult(
                  second -> {
                    jdbc.sql("set session innodb_lock_wait_timeout = 1").update();
                    try {
                      assertThatThrownBy(() -> jdbc.sql(ADD).param(1).update())
                          .isInstanceOf(PessimisticLockingFailureException.class);
                    } finally {
                      jdbc.sql("set session innodb_lock_wait_timeout = default").update();
                    }
                  });
        });
    assertThat(sum()).isEqualTo(1);
  }

  @Test
  void ofTwoInADeadlockOneLosesTheLockAndOneGoesOn() throws Exception {
    var bothHoldOne = new CyclicBarrier(2);
    try (var both = Executors.newFixedThreadPool(2)) {
      List<Callable<Boolean>> adders =
          List.of(() -> addsTo(1, 2, bothHoldOne), () -> addsTo(2, 1, bothHoldOne));
      int done = 0;
      for (Future<Boolean> adder : both.invokeAll(adders, 60, TimeUnit.SECONDS)) {
        try {
          done += adder.get() ? 1 : 0;
        } catch (ExecutionException lost) {
          assertThat(lost).hasCauseInstanceOf(PessimisticLockingFailureException.class);
        }
      }
      assertThat(done).isEqualTo(1);
    }
    assertThat(sum()).isEqualTo(2);
  }

  /** What is read after a lock is what the lock guards; forum- and comment-service rely on it. */
  @Test
  void atReadCommittedALockShowsWhatOthersCommittedMeanwhile() {
    var committed = another();
    committed.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    committed.executeWithoutResult(
        reader -> {
          assertThat(sum()).isZero();
          another().executeWithoutResult(writer -> jdbc.sql(ADD).param(1).update());
          assertThat(sum()).isEqualTo(1);
        });
  }

  @Test
  void atRepeatableReadOneViewStaysButALockingReadIsCurrent() {
    transaction.executeWithoutResult(
        reader -> {
          assertThat(sum()).isZero();
          another().executeWithoutResult(writer -> jdbc.sql(ADD).param(1).update());
          assertThat(sum()).isZero();
          assertThat(
                  jdbc.sql("select n from dialect_lock where id = 1 for update")
                      .query(Integer.class)
                      .single())
              .isEqualTo(1);
        });
  }

  private boolean addsTo(int first, int second, CyclicBarrier bothHoldOne) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              jdbc.sql(ADD).param(first).update();
              await(bothHoldOne);
              return jdbc.sql(ADD).param(second).update() == 1;
            }));
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (Exception cause) {
      throw new IllegalStateException(cause);
    }
  }

  private List<Integer> free() {
    return jdbc.sql("select id from dialect_lock order by id limit 2 for update skip locked")
        .query((row, number) -> row.getInt("id"))
        .list();
  }

  private TransactionTemplate another() {
    var another = new TransactionTemplate(transactions);
    another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return another;
  }

  private int sum() {
    return jdbc.sql("select sum(n) from dialect_lock").query(Integer.class).single();
  }
}
