package dev.shiming.kit.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.shiming.kit.page.Columns;
import dev.shiming.kittest.KitTest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Times are UTC to the millisecond, whatever the zone of the machine. */
@KitTest
class TimeDialectTests {

  @Autowired JdbcClient jdbc;
  @Autowired InstantSource time;

  @BeforeEach
  void table() {
    forget();
    jdbc.sql("create table dialect_time (at datetime(3) not null)").update();
  }

  @AfterEach
  void forget() {
    jdbc.sql("drop table if exists dialect_time").update();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-02T08:15:00Z",
        "2026-11-02T23:59:59.999Z",
        "2026-03-29T01:30:00.001Z",
        "1970-01-01T00:00:01Z",
        "2099-12-31T23:59:59.999Z"
      })
  void aTimeComesBackAsItWas(Instant at) {
    assertThat(kept(at)).isEqualTo(at);
  }

  @Test
  void ourClockIsNoFinerThanTheColumns() {
    for (int i = 0; i < 20; i++) {
      Instant now = time.instant();
      assertThat(kept(now)).isEqualTo(now);
    }
  }

  /** MariaDB cuts it off unless it is told to round. */
  @Test
  void aFinerTimeIsRounded() {
    assertThat(kept(Instant.parse("2026-11-02T08:15:59.999600Z")))
        .isEqualTo(Instant.parse("2026-11-02T08:16:00Z"));
  }

  /** The build runs these tests in Shanghai. */
  @Test
  void timesAreWrittenInUtcWhereverTheMachineIs() {
    assertThat(TimeZone.getDefault().getID()).isEqualTo("Asia/Shanghai");
    kept(Instant.parse("2026-11-02T18:15:00.250Z"));
    assertThat(jdbc.sql("select cast(at as char) from dialect_time").query(String.class).single())
        .isEqualTo("2026-11-02 18:15:00.250");
  }

  @Test
  void theClockOfTheDatabaseIsInUtcToo() {
    assertThat(jdbc.sql("select now(3) = utc_timestamp(3)").query(Boolean.class).single()).isTrue();
    jdbc.sql("insert into dialect_time (at) values (utc_timestamp(3))").update();
    assertThat(read()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
  }

  private Instant kept(Instant at) {
    jdbc.sql("delete from dialect_time").update();
    jdbc.sql("insert into dialect_time (at) values (?)").param(at).update();
    return read();
  }

  private Instant read() {
    return jdbc.sql("select at from dialect_time")
        .query((row, number) -> Columns.instant(row, "at"))
        .single();
  }
}
