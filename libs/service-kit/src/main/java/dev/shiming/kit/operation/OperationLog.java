package dev.shiming.kit.operation;

import dev.shiming.kit.request.Client;
import dev.shiming.kit.request.Clients;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who wrote what, when and from where, in the transaction of the write (CSL 23: kept six months).
 */
@Service
public class OperationLog {

  private final JdbcClient jdbc;
  private final Clients clients;
  private final InstantSource time;

  OperationLog(JdbcClient jdbc, Clients clients, InstantSource time) {
    this.jdbc = jdbc;
    this.clients = clients;
    this.time = time;
  }

  /**
   * Adds a row in the caller's transaction.
   *
   * @param operation the act in the words of the API, such as {@code thread.start}
   * @param reference what it was done to, such as {@code thread:12}; never text that somebody typed
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(String account, String operation, String reference) {
    record(account, operation, reference, clients.current());
  }

  /** The same for a caller that is not the client and hands the client's address on. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(String account, String operation, String reference, Client client) {
    jdbc.sql(
            """
            insert into operation_log (at, account, operation, reference, address, port, client)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            time.instant(),
            account,
            operation,
            reference,
            client.address(),
            client.port(),
            client.agent())
        .update();
  }
}
