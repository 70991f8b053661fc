package dev.shiming.kit.outbox;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets one instance of a service at a time do a job, by the database's own clock. */
public class Lease {

  private final JdbcClient jdbc;
  private final String name;
  private final Duration length;
  private final String holder = UUID.randomUUID().toString();

  public Lease(JdbcClient jdbc, String name, Duration length) {
    this.jdbc = jdbc;
    this.name = name;
    this.length = length;
  }

  /** Takes or prolongs the lease; false while another instance holds it. */
  public boolean hold() {
    long micros = length.toNanos() / 1000;
    int taken =
        jdbc.sql(
                """
                update lease set holder = ?, until = timestampadd(microsecond, ?, utc_timestamp(3))
                where name = ? and (holder = ? or until < utc_timestamp(3))
                """)
            .params(holder, micros, name, holder)
            .update();
    if (taken == 1) {
      return true;
    }
    return jdbc.sql(
                """
                insert ignore into lease (name, holder, until)
                values (?, ?, timestampadd(microsecond, ?, utc_timestamp(3)))
                """)
            .params(name, holder, micros)
            .update()
        == 1;
  }

  public void release() {
    jdbc.sql("delete from lease where name = ? and holder = ?").params(name, holder).update();
  }
}
