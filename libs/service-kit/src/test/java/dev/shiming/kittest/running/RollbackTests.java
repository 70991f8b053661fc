package dev.shiming.kittest.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.kit.outbox.FactOutbox;
import dev.shiming.kittest.KitTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Going back to an older release on the schema of a newer one, also of one that broke off. */
@KitTest
class RollbackTests {

  private static final int SUCCEEDED = 1;
  private static final int FAILED = 0;

  @Autowired ApplicationContext context;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void asItWas() {
    jdbc.sql("delete from flyway_schema_history where installed_by = 'a newer release'").update();
  }

  @ParameterizedTest
  @ValueSource(ints = {SUCCEEDED, FAILED})
  void theOlderReleaseStartsAndWritesOnASchemaThatANewerOneExtended(int success) {
    jdbc.sql("alter table outbox add column later varchar(40) not null default 'empty'").update();
    history(success);
    try (var older = NextInstance.start(context)) {
      var facts = older.context().getBean(FactOutbox.class);
      var rows = older.context().getBean(JdbcClient.class);
      var written =
          older
              .context()
              .getBean(TransactionTemplate.class)
              .execute(
                  _ -> {
                    facts.put("kit.note", "rollback", 1, Map.of("version", 1));
                    return rows.sql("select later from outbox where fact_key = 'rollback'")
                        .query(String.class)
                        .list();
                  });
      assertThat(written).containsExactly("empty");
    } finally {
      jdbc.sql("alter table outbox drop column later").update();
    }
  }

  /** What Flyway leaves of a migration that this release does not have. */
  private void history(int success) {
    jdbc.sql(
            """
            insert into flyway_schema_history (installed_rank, version, description, type, script,
                checksum, installed_by, execution_time, success)
            select max(installed_rank) + 1, '99', 'of a newer release', 'SQL', 'newer.sql',
                1, 'a newer release', 1, :success from flyway_schema_history
            """)
        .param("success", success)
        .update();
  }
}
