package dev.shiming.kit.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shiming.kittest.KitTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mistake is refused and never mended silently: what {@code sql_mode} stands for. */
@KitTest
class StrictDialectTests {

  @Autowired JdbcClient jdbc;

  @BeforeEach
  void table() {
    forget();
    jdbc.sql(
            """
            create table dialect_strict (
              id bigint not null auto_increment primary key,
              word varchar(4) character set utf8mb4,
              code char(4) character set ascii,
              number int not null default 0,
              day date,
              at datetime(3),
              kind varchar(4) check (kind in ('a', 'b'))
            ) character set utf8mb4
            """)
        .update();
  }

  @AfterEach
  void forget() {
    jdbc.sql("drop table if exists dialect_strict").update();
  }

  @Test
  void aSessionOfThePoolHasEveryModeWeRelyOn() {
    assertThat(jdbc.sql("select @@session.sql_mode").query(String.class).single().split(","))
        .contains(
            "ONLY_FULL_GROUP_BY",
            "STRICT_TRANS_TABLES",
            "NO_ZERO_IN_DATE",
            "NO_ZERO_DATE",
            "ERROR_FOR_DIVISION_BY_ZERO",
            "NO_ENGINE_SUBSTITUTION");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(word) values ('五个字太长')",
        "(number) values (3000000000)",
        "(number) values (null)",
        "(number) values (1 / 0)",
        "(day) values ('0000-00-00')",
        "(day) values ('2026-00-10')",
        "(day) values ('2026-02-30')",
        "(at) values ('yesterday')"
      })
  void whatDoesNotFitIsRefusedWhole(String mistake) {
    assertThatThrownBy(() -> insert(mistake)).isInstanceOf(DataIntegrityViolationException.class);
    assertThat(rows()).isZero();
  }

  /** As which exception differs, so no code of ours may look at it. */
  @ParameterizedTest
  @ValueSource(
      strings = {"(kind) values ('c')", "(number) values ('12x')", "(code) values ('ab山')"})
  void moreMistakesAreRefusedToo(String mistake) {
    assertThatThrownBy(() -> insert(mistake)).isInstanceOf(DataAccessException.class);
    assertThat(rows()).isZero();
  }

  @Test
  void aColumnThatIsNotGroupedIsAMistake() {
    assertThatThrownBy(
            () ->
                jdbc.sql("select word, max(number) from dialect_strict group by day")
                    .query()
                    .listOfRows())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("GROUP BY");
  }

  @Test
  void anEngineThatIsNotThereIsNotReplaced() {
    assertThatThrownBy(() -> jdbc.sql("create table dialect_other (id int) engine = none").update())
        .isInstanceOf(DataAccessException.class);
  }

  private void insert(String columnsAndValues) {
    jdbc.sql("insert into dialect_strict " + columnsAndValues).update();
  }

  private long rows() {
    return jdbc.sql("select count(*) from dialect_strict").query(Long.class).single();
  }
}
