package dev.shiming.kit.ledger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers the end of a chain outside the database: in this process, and in its log, from where an
 * operator takes it to the verification. A chain that was cut is whole by itself.
 */
public class Witness {

  private static final Logger log = LoggerFactory.getLogger(Witness.class);

  private final Sealer sealer;
  private Head seen = Head.NONE;

  public Witness(Sealer sealer) {
    this.sealer = sealer;
  }

  /** Looks whether what was seen last is still there, and remembers the end as it is now. */
  public synchronized boolean look() {
    boolean kept = sealer.knows(seen);
    if (!kept) {
      log.error("ledger {} was cut or written anew: {} is gone", sealer.ledger(), seen.text());
    }
    seen = sealer.head();
    return kept;
  }

  /** Looks, and leaves the end in the log. */
  public synchronized void write() {
    look();
    log.info("ledger {} head {}", sealer.ledger(), seen.text());
  }
}
