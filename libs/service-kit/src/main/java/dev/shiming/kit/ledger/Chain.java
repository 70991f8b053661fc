package dev.shiming.kit.ledger;

import com.google.crypto.tink.util.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * How the rows of a ledger hang together. A row's content is sealed by itself and then linked, so
 * that the links still hold when a row has been deleted after its time.
 */
public final class Chain {

  /** No seal of one purpose fits another; the letter is part of every seal. */
  private enum Purpose {
    CONTENT('C'),
    LINK('L'),
    PURGED('P'),
    CHECKPOINT('B');

    private final char letter;

    Purpose(char letter) {
      this.letter = letter;
    }
  }

  private final Ledger ledger;
  private final LedgerKey key;

  public Chain(Ledger ledger, LedgerKey key) {
    this.ledger = ledger;
    this.key = key;
  }

  Ledger ledger() {
    return ledger;
  }

  /** Links a row behind the head. */
  Seal link(Head head, long rowId, Bytes row) {
    long sequence = head.sequence() + 1;
    Bytes content = key.seal(content(row));
    return new Seal(sequence, rowId, content, key.seal(place(head, sequence, content)), null);
  }

  boolean follows(Head head, Seal seal) {
    return key.fits(seal.digest(), place(head, seal.sequence(), seal.content()));
  }

  boolean isOf(Bytes row, Seal seal) {
    return key.fits(seal.content(), content(row));
  }

  /** Says of a row that it was deleted after its time. */
  Bytes purge(Seal seal) {
    return key.seal(purged(seal));
  }

  boolean wasPurged(Seal seal) {
    return seal.purged() != null && key.fits(seal.purged(), purged(seal));
  }

  Checkpoint checkpoint(Head start, Instant until) {
    return new Checkpoint(start, until, key.seal(beginning(start, until)));
  }

  boolean stands(Checkpoint checkpoint) {
    return key.fits(checkpoint.seal(), beginning(checkpoint.start(), checkpoint.until()));
  }

  private byte[] content(Bytes row) {
    return message(Purpose.CONTENT, row.toByteArray());
  }

  private byte[] place(Head head, long sequence, Bytes content) {
    return message(
        Purpose.LINK,
        head.digest().toByteArray(),
        ByteBuffer.allocate(Long.BYTES).putLong(sequence).array(),
        content.toByteArray());
  }

  private byte[] purged(Seal seal) {
    return message(Purpose.PURGED, seal.digest().toByteArray(), seal.content().toByteArray());
  }

  private byte[] beginning(Head start, Instant until) {
    return message(
        Purpose.CHECKPOINT,
        start.digest().toByteArray(),
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(start.sequence())
            .putLong(until.toEpochMilli())
            .array());
  }

  /** The parts with their lengths, under the ledger's name. */
  private byte[] message(Purpose purpose, byte[]... parts) {
    byte[] name = ledger.name().getBytes(StandardCharsets.UTF_8);
    int length = 1 + Integer.BYTES + name.length;
    for (byte[] part : parts) {
      length += Integer.BYTES + part.length;
    }
    ByteBuffer message = ByteBuffer.allocate(length);
    message.put((byte) purpose.letter).putInt(name.length).put(name);
    for (byte[] part : parts) {
      message.putInt(part.length).put(part);
    }
    return message.array();
  }
}
