package dev.shiming.testkit;

/**
 * Many rows for tests of long lists, in SQL of both databases; MariaDB alone has sequence tables.
 */
public final class Numbers {

  /** A table with the column {@code seq}, from 1 to 10,000; give it an alias. */
  public static final String TO_10_000 =
      """
      (with digit as (
         select 0 n union all select 1 union all select 2 union all select 3 union all select 4
         union all select 5 union all select 6 union all select 7 union all select 8
         union all select 9)
       select 1 + ones.n + 10 * tens.n + 100 * hundreds.n + 1000 * thousands.n as seq
       from digit ones, digit tens, digit hundreds, digit thousands)""";

  private Numbers() {}
}
