package dev.shiming.web.reader;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import javax.crypto.Mac;

/**
 * Which visits of one day were there already. A visit is 64 bits of a keyed hash of act, article,
 * address and program: without the day's salt, which is kept here only, it says nothing, and two
 * visits of one visitor have nothing in common. Not for use by two threads at once.
 */
final class Day {

  private final LocalDate date;
  private final Marks marks;
  private final Mac keyed;

  /** The salt is overwritten once its hash knows it. */
  Day(LocalDate date, byte[] salt, int most) {
    this.date = date;
    this.marks = new Marks(most);
    this.keyed = mac();
    key(new Salt(salt));
  }

  boolean is(LocalDate other) {
    return date.equals(other);
  }

  /** True the first time, and never where there is no more room. */
  boolean first(Act act, long article, Visitor visitor) {
    keyed.update(act.name().getBytes(StandardCharsets.UTF_8));
    keyed.update(ByteBuffer.allocate(Long.BYTES).putLong(0, article));
    keyed.update(visitor.network());
    keyed.update((byte) 0);
    keyed.update(visitor.program().getBytes(StandardCharsets.UTF_8));
    var hash = keyed.doFinal();
    var mark = ByteBuffer.wrap(hash).getLong();
    Arrays.fill(hash, (byte) 0);
    return marks.add(mark);
  }

  boolean full() {
    return marks.full();
  }

  /** Overwrites marks, key and the last hash, which would lie in freed memory for a while. */
  void wipe() {
    marks.wipe();
    key(Salt.none());
    keyed.doFinal();
  }

  private void key(Salt salt) {
    try {
      keyed.init(salt);
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    } finally {
      salt.wipe();
    }
  }

  private static Mac mac() {
    try {
      return Mac.getInstance("HmacSHA256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
