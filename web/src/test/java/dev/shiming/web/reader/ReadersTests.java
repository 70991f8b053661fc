package dev.shiming.web.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.shiming.web.layout.SiteTimes;
import dev.shiming.web.service.ArticleReads;
import dev.shiming.web.standin.MovableClock;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each visitor counts once for an article and a day, and nothing of them outlives the day. */
class ReadersTests {

  private static final Visitor LIN = new Visitor("203.0.113.9", "Mozilla/5.0 Firefox/145.0");

  private final MovableClock clock = new MovableClock();
  private final Readers readers = readers(1_000);

  @Test
  void visitorCountsOnceForEachArticleAndAct() {
    for (var again = 0; again < 3; again++) {
      readers.count(Act.READ, 7, LIN);
      readers.count(Act.SHARE, 7, LIN);
      readers.count(Act.READ, 8, LIN);
    }
    assertThat(readers.take(500))
        .containsExactly(new ArticleReads(7, 1, 1), new ArticleReads(8, 1, 0));
    readers.count(Act.READ, 7, LIN);
    assertThat(readers.waits()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.9, Mozilla/5.0 Firefox/145.0, 1",
    "203.0.113.10, Mozilla/5.0 Firefox/145.0, 2",
    "203.0.113.9, Mozilla/5.0 Firefox/146.0, 2",
    "203.0.113.90, Mozilla/5.0 Firefox/145., 2"
  })
  void addressAndProgramTogetherTellVisitorsApart(String address, String program, int counted) {
    readers.count(Act.READ, 7, LIN);
    readers.count(Act.READ, 7, new Visitor(address, program));
    assertThat(readers.take(500)).containsExactly(new ArticleReads(7, counted, 0));
  }

  @Test
  void householdWithManyAddressesIsOneVisitor() {
    readers.count(Act.READ, 7, new Visitor("2001:db8:1:2::1", "Mozilla/5.0"));
    readers.count(Act.READ, 7, new Visitor("2001:db8:1:2:ffff:1:2:3", "Mozilla/5.0"));
    readers.count(Act.READ, 7, new Visitor("2001:db8:1:3::1", "Mozilla/5.0"));
    readers.count(Act.READ, 7, new Visitor("_hidden", "Mozilla/5.0"));
    assertThat(readers.take(500)).containsExactly(new ArticleReads(7, 3, 0));
  }

  @Test
  void dayOfChinaBeginsTheCountAnew() {
    var tomorrow = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
    var beforeMidnight = tomorrow.atTime(15, 59).toInstant(ZoneOffset.UTC);
    clock.forward(Duration.between(clock.instant(), beforeMidnight));
    var late = readers(1_000);
    late.count(Act.READ, 7, LIN);
    assertThat(late.take(500)).hasSize(1);
    clock.forward(Duration.ofMinutes(2));
    late.count(Act.READ, 7, LIN);
    assertThat(late.take(500)).containsExactly(new ArticleReads(7, 1, 0));
  }

  @Test
  void numbersThatWereNotSentInTimeAreNotToldOfTheNextDay() {
    readers.count(Act.READ, 7, LIN);
    clock.forward(Duration.ofDays(1));
    assertThat(readers.waits()).isFalse();
    assertThat(readers.take(500)).isEmpty();
  }

  @Test
  void whoComesAfterTheBoundIsNotCountedAndNobodyIsCountedTwice() {
    var small = readers(100);
    for (var one = 0; one < 200; one++) {
      small.count(Act.READ, 7, new Visitor("198.51.100." + one, "Mozilla/5.0"));
    }
    for (var one = 0; one < 200; one++) {
      small.count(Act.READ, 7, new Visitor("198.51.100." + one, "Mozilla/5.0"));
    }
    assertThat(small.take(500)).containsExactly(new ArticleReads(7, 100, 0));
    clock.forward(Duration.ofDays(1));
    small.count(Act.READ, 7, new Visitor("198.51.100.199", "Mozilla/5.0"));
    assertThat(small.take(500)).containsExactly(new ArticleReads(7, 1, 0));
  }

  @Test
  void marksAreKeptWhileTheirSetGrows() {
    var marks = new Marks(50_000);
    var random = new Random(7);
    var given = random.longs(50_000).toArray();
    for (var mark : given) {
      assertThat(marks.add(mark)).isTrue();
    }
    for (var mark : given) {
      assertThat(marks.add(mark)).isFalse();
    }
    assertThat(marks.full()).isTrue();
    assertThat(new Marks(2).add(0)).isTrue();
  }

  @Test
  void manyAtOnceAreCountedExactly() throws InterruptedException {
    var crowd =
        IntStream.range(0, 8)
            .mapToObj(
                part ->
                    Thread.ofVirtual()
                        .start(
                            () -> {
                              for (var one = 0; one < 100; one++) {
                                readers.count(
                                    Act.READ, 7, new Visitor("192.0.2." + one, "part " + part % 4));
                              }
                            }))
            .toList();
    for (var thread : crowd) {
      thread.join();
    }
    assertThat(readers.take(500)).containsExactly(new ArticleReads(7, 400, 0));
  }

  @Test
  void batchHasAtMostAsManyArticlesAsWereAskedFor() {
    for (var article = 1; article <= 7; article++) {
      readers.count(Act.READ, article, LIN);
    }
    assertThat(readers.take(5)).hasSize(5);
    assertThat(readers.take(5)).extracting(ArticleReads::article).containsExactly(6L, 7L);
  }

  /**
   * Looks into all memory of this process, what is freed too, as whoever steals it would. While the
   * day lasts the mark of a visit is found, so that the search can find; the address never is, and
   * after the day neither mark nor salt. What is looked for is kept changed, else the search would
   * find itself.
   */
  @Test
  void nothingOfAVisitorOutlivesTheDay(@TempDir Path folder) throws Exception {
    var salt = new byte[32];
    new SecureRandom().nextBytes(salt);
    var hiddenSalt = new Hidden(salt);
    var counting = new Readers(SiteTimes.by(clock), handing(salt), 1_000);
    var sought = visit(counting, hiddenSalt);
    counting.take(500);
    var today = memory(folder.resolve("today.hprof"), List.of(sought.mark(), sought.address()));
    assertThat(today).as("the mark is there, the address is not").containsExactly(true, false);
    clock.forward(Duration.ofDays(1));
    assertThat(counting.waits()).isFalse();
    var tomorrow =
        memory(
            folder.resolve("tomorrow.hprof"),
            List.of(sought.mark(), sought.address(), hiddenSalt, sought.padded()));
    assertThat(tomorrow).containsOnly(false);
    assertThat(counting.waits()).as("it lives on, and only the day is gone").isFalse();
  }

  /** The mark of a visit, the address it came from, and the salt as a hash holds it. */
  private record Sought(Hidden mark, Hidden address, Hidden padded) {}

  private static Sought visit(Readers counting, Hidden hiddenSalt) throws Exception {
    var random = new SecureRandom();
    var address = "198.18." + random.nextInt(100, 256) + "." + random.nextInt(100, 256);
    var program = "Mozilla/5.0 test " + random.nextLong();
    counting.count(Act.READ, 7, new Visitor(address, program));
    var salt = hiddenSalt.text();
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new Salt(salt.clone()));
    mac.update(Act.READ.name().getBytes(StandardCharsets.UTF_8));
    mac.update(ByteBuffer.allocate(8).putLong(0, 7));
    mac.update(InetAddress.ofLiteral(address).getAddress());
    mac.update((byte) 0);
    var hash = mac.doFinal(program.getBytes(StandardCharsets.UTF_8));
    var padded = new byte[salt.length];
    for (var i = 0; i < salt.length; i++) {
      padded[i] = (byte) (salt[i] ^ 0x36);
    }
    var mark = Arrays.copyOf(hash, 8);
    var sought =
        new Sought(
            new Hidden(mark),
            new Hidden(address.getBytes(StandardCharsets.UTF_8)),
            new Hidden(padded));
    List.of(salt, padded, hash, mark).forEach(used -> Arrays.fill(used, (byte) 0));
    mac.init(Salt.none());
    mac.doFinal();
    return sought;
  }

  /** Which of the texts are in the memory of this process, whose picture stays outside of it. */
  private static List<Boolean> memory(Path file, List<Hidden> texts) throws Exception {
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpHeap(file.toString(), true);
    try (var dump = FileChannel.open(file)) {
      var bytes = dump.map(MapMode.READ_ONLY, 0, dump.size());
      return texts.stream().map(text -> text.in(bytes)).toList();
    }
  }

  /** A text that is kept in another form, so that a search for it does not find the search. */
  private static final class Hidden {

    private final byte[] changed;

    Hidden(byte[] text) {
      changed = turned(text);
    }

    byte[] text() {
      return turned(changed);
    }

    boolean in(ByteBuffer dump) {
      for (var start = 0; start <= dump.limit() - changed.length; start++) {
        var here = 0;
        while (here < changed.length && dump.get(start + here) == (byte) ~changed[here]) {
          here++;
        }
        if (here == changed.length) {
          return true;
        }
      }
      return false;
    }

    private static byte[] turned(byte[] bytes) {
      var turned = new byte[bytes.length];
      for (var i = 0; i < bytes.length; i++) {
        turned[i] = (byte) ~bytes[i];
      }
      return turned;
    }
  }

  /** The first day gets this salt, later ones get another. */
  private static Supplier<byte[]> handing(byte[] first) {
    var handed = new boolean[1];
    return () -> {
      if (handed[0]) {
        return new byte[32];
      }
      handed[0] = true;
      return first;
    };
  }

  private Readers readers(int most) {
    return new Readers(
        SiteTimes.by(clock),
        () -> {
          var salt = new byte[32];
          new SecureRandom().nextBytes(salt);
          return salt;
        },
        most);
  }
}
