package dev.shiming.account.notice;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells a member something of this service itself, in the transaction of what happened. */
@Service
public class Telling {

  private final JdbcClient jdbc;
  private final InstantSource time;
  private final String service;

  Telling(
      JdbcClient jdbc, InstantSource time, @Value("${spring.application.name}") String service) {
    this.jdbc = jdbc;
    this.time = time;
    this.service = service;
  }

  /**
   * Adds a notice.
   *
   * @param kind what happened, which pages put into words
   * @param subject what it is about
   * @param title name of the subject
   * @param reason code, or null
   * @param text what a person wrote about it, or null
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(
      String account,
      String kind,
      NoticeSubject subject,
      String title,
      @Nullable String reason,
      @Nullable String text) {
    jdbc.sql(
            """
            insert into notice (id, account, kind, service, subject_type, subject_id,
              subject_parent, title, reason, text, at, seen)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)
            """)
        .params(
            Arrays.asList(
                UUID.randomUUID().toString(),
                account,
                kind,
                service,
                subject.type(),
                subject.id(),
                subject.parent(),
                title,
                reason,
                text,
                time.instant()))
        .update();
  }
}
