package dev.shiming.kit.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.kittest.KitTest;
import dev.shiming.testkit.SchemaRules;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That our own tables keep to the rules is checked before any test of a service runs. */
@KitTest
class SchemaTests {

  @Autowired JdbcClient jdbc;

  @Test
  void whatEitherDatabaseWouldUnderstandInItsOwnWayIsNamed() {
    jdbc.sql(
            """
            create table dialect_wrong (
              name varchar(20) not null primary key, at datetime, changed timestamp(3), words text
            ) character set utf8mb4
            """)
        .update();
    jdbc.sql("create table dialect_fleeting (id int) engine = memory").update();
    try {
      assertThat(SchemaRules.broken(jdbc))
          .hasSize(4)
          .anyMatch(each -> each.startsWith("dialect_wrong.name is part of a key"))
          .anyMatch(each -> each.startsWith("dialect_wrong.at is datetime"))
          .anyMatch(each -> each.startsWith("dialect_wrong.changed is timestamp(3)"))
          .anyMatch(each -> each.startsWith("dialect_fleeting is kept by MEMORY"));
    } finally {
      jdbc.sql("drop table dialect_wrong, dialect_fleeting").update();
    }
  }
}
