package dev.shiming.testkit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What every table of a service keeps to so that MySQL and MariaDB hold and compare the same: keys
 * are compared letter for letter, times have milliseconds, rows have transactions.
 */
public final class SchemaRules {

  private static final String BROKEN =
      """
      select concat(c.table_name, '.', c.column_name, ' is part of a key and ', c.collation_name) broken
      from information_schema.columns c
      where c.table_schema = database() and c.collation_name is not null
        and c.collation_name not like '%\\_bin'
        and exists (select 1 from information_schema.statistics s where s.table_schema = c.table_schema
          and s.table_name = c.table_name and s.column_name = c.column_name)
      union all
      select concat(c.table_name, '.', c.column_name, ' is ', c.column_type, ', not datetime(3)')
      from information_schema.columns c
      where c.table_schema = database() and c.data_type in ('datetime', 'timestamp', 'time')
        and (c.data_type <> 'datetime' or c.datetime_precision <> 3)
      union all
      select concat(t.table_name, ' is kept by ', t.engine)
      from information_schema.tables t
      where t.table_schema = database() and t.engine <> 'InnoDB'
      """;

  private SchemaRules() {}

  /** What breaks a rule, in words; Flyway's own tables aside. */
  public static List<String> broken(JdbcClient jdbc) {
    return jdbc.sql(BROKEN).query((row, number) -> row.getString("broken")).list().stream()
        .filter(sentence -> !sentence.startsWith("flyway_"))
        .toList();
  }
}
