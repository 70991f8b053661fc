package dev.shiming.kit.outbox;

import dev.shiming.observability.trace.TraceParent;
import java.time.Instant;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a change leaves its fact: a row in the same transaction, sent to Kafka after it commits.
 */
@Service
public class FactOutbox {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final OutboxRelay relay;
  private final TraceParent trace;

  FactOutbox(JdbcClient jdbc, JsonMapper json, OutboxRelay relay, TraceParent trace) {
    this.jdbc = jdbc;
    this.json = json;
    this.relay = relay;
    this.trace = trace;
  }

  /**
   * Puts a fact, under the lock or version of its aggregate, so that the facts of one key leave in
   * the order of their versions.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void put(String topic, String key, long version, Object body) {
    jdbc.sql(
            """
            insert into outbox (topic, fact_key, version, body, created_at, trace_parent)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                topic, key, version, json.writeValueAsString(body), Instant.now(), trace.current()))
        .update();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            relay.wake();
          }
        });
  }
}
