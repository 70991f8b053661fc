package dev.shiming.kit.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shiming.kittest.KitTest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** What an insert, an upsert and an update say they did, and the numbers they hand out. */
@KitTest
class UpsertDialectTests {

  @Autowired JdbcClient jdbc;

  @BeforeEach
  void tables() {
    forget();
    jdbc.sql(
            """
            create table dialect_upsert (
              id bigint not null auto_increment primary key,
              name varchar(20) collate utf8mb4_bin not null,
              seen int not null,
              unique key dialect_upsert_name (name)
            ) character set utf8mb4
            """)
        .update();
    jdbc.sql(
            """
            create table dialect_child (
              parent bigint not null,
              constraint dialect_child_parent foreign key (parent) references dialect_upsert (id)
            )
            """)
        .update();
  }

  @AfterEach
  void forget() {
    jdbc.sql("drop table if exists dialect_child").update();
    jdbc.sql("drop table if exists dialect_upsert").update();
  }

  @Test
  void anUpsertCountsOneWhereItInsertsAndTwoWhereItChanges() {
    assertThat(upsert("a", "seen + 1")).isEqualTo(1);
    assertThat(upsert("a", "seen + 1")).isEqualTo(2);
    assertThat(upsert("b", "seen + 1")).isEqualTo(1);
  }

  /** So whether an upsert inserted is asked only of one that changes its row each time. */
  @Test
  void anUpsertThatChangesNothingIsNotToldFromAnInsert() {
    assertThat(upsert("a", "seen")).isEqualTo(1);
    assertThat(upsert("a", "seen")).isEqualTo(1);
  }

  @Test
  void anInsertIsIgnoredOrRefusedWhereTheKeyIsTaken() {
    insert("a");
    assertThat(jdbc.sql("insert ignore into dialect_upsert (name, seen) values ('a', 9)").update())
        .isZero();
    assertThatThrownBy(() -> insert("a")).isInstanceOf(DuplicateKeyException.class);
    assertThat(jdbc.sql("select seen from dialect_upsert").query(Integer.class).single()).isZero();
  }

  @Test
  void anUpdateCountsTheRowsItFoundChangedOrNot() {
    insert("a");
    String update = "update dialect_upsert set seen = 0 where name = ?";
    assertThat(jdbc.sql(update).param("a").update()).isEqualTo(1);
    assertThat(jdbc.sql(update).param("b").update()).isZero();
  }

  @Test
  void everyInsertGetsAGreaterIdThanAnyBefore() {
    long first = insert("a");
    assertThatThrownBy(() -> insert("a")).isInstanceOf(DuplicateKeyException.class);
    upsert("a", "seen + 1");
    long second = insert("b");
    assertThat(second).isGreaterThan(first);
    assertThat(jdbc.sql("select id from dialect_upsert order by name").query(Long.class).list())
        .containsExactly(first, second);
  }

  @Test
  void severalRowsOfOneInsertGetAnIdEach() {
    var keys = new GeneratedKeyHolder();
    jdbc.sql("insert into dialect_upsert (name, seen) values ('a', 0), ('b', 0), ('c', 0)")
        .update(keys, "id");
    List<Long> given =
        keys.getKeyList().stream()
            .map(
                key ->
                    ((Number) Objects.requireNonNull(key.values().iterator().next())).longValue())
            .toList();
    assertThat(jdbc.sql("select id from dialect_upsert order by name").query(Long.class).list())
        .isEqualTo(given);
  }

  @Test
  void aRowThatAnotherNeedsIsKept() {
    long parent = insert("a");
    jdbc.sql("insert into dialect_child values (?)").param(parent).update();
    assertThatThrownBy(() -> jdbc.sql("delete from dialect_upsert").update())
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(() -> jdbc.sql("insert into dialect_child values (?)").param(-1).update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private int upsert(String name, String seen) {
    return jdbc.sql(
            "insert into dialect_upsert (name, seen) values (?, 0) on duplicate key update seen = "
                + seen)
        .param(name)
        .update();
  }

  private long insert(String name) {
    var key = new GeneratedKeyHolder();
    jdbc.sql("insert into dialect_upsert (name, seen) values (?, 0)").param(name).update(key, "id");
    return Objects.requireNonNull(key.getKey()).longValue();
  }
}
