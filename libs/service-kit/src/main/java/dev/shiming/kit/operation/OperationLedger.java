package dev.shiming.kit.operation;

import static dev.shiming.kit.ledger.Column.number;
import static dev.shiming.kit.ledger.Column.text;
import static dev.shiming.kit.ledger.Column.time;

import dev.shiming.kit.ledger.Chain;
import dev.shiming.kit.ledger.Ledger;
import dev.shiming.kit.ledger.LedgerKey;
import dev.shiming.kit.ledger.Purge;
import dev.shiming.kit.ledger.Sealer;
import dev.shiming.kit.ledger.Witness;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The operation log as a ledger; a service without its key does not start. */
@Configuration(proxyBeanMethods = false)
class OperationLedger {

  static final Ledger LEDGER =
      new Ledger(
          "operation",
          "operation_log",
          "operation_seal",
          List.of(
              number("id"),
              time("at"),
              text("account"),
              text("operation"),
              text("reference"),
              text("address"),
              number("port"),
              text("client")));

  @Bean
  LedgerKey ledgerKey(@Value("${shiming.ledger.key}") String file) {
    return LedgerKey.read(Path.of(file));
  }

  @Bean
  Chain operationChain(LedgerKey key) {
    return new Chain(LEDGER, key);
  }

  @Bean
  Sealer operationSealer(
      Chain operationChain, JdbcTemplate template, PlatformTransactionManager transactions) {
    return new Sealer(operationChain, template, new TransactionTemplate(transactions));
  }

  @Bean
  Purge operationPurge(
      Chain operationChain, JdbcTemplate template, PlatformTransactionManager transactions) {
    return new Purge(operationChain, template, new TransactionTemplate(transactions));
  }

  @Bean
  Witness operationWitness(Sealer operationSealer) {
    return new Witness(operationSealer);
  }
}
