package dev.shiming.kit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.util.Bytes;
import dev.shiming.testkit.TestLedgerKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainTests {

  private static final String KEYSET = TestLedgerKey.newKeyset();
  private static final Bytes ROW = bytes("a row");
  private static final Bytes OTHER_ROW = bytes("another");
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final Chain chain = chain("operation", KEYSET);

  @Test
  void aLinkFollowsTheHeadItWasMadeForAndNoOther() {
    Seal first = chain.link(Head.NONE, 7, ROW);
    Seal second = chain.link(first.head(), 8, ROW);
    assertThat(first.sequence()).isEqualTo(1);
    assertThat(second.sequence()).isEqualTo(2);
    assertThat(chain.follows(Head.NONE, first)).isTrue();
    assertThat(chain.follows(first.head(), second)).isTrue();
    assertThat(chain.follows(Head.NONE, second)).isFalse();
    assertThat(chain.follows(first.head(), at(second, 3))).isFalse();
  }

  @Test
  void aLinkIsOfItsRowOnly() {
    Seal seal = chain.link(Head.NONE, 7, ROW);
    assertThat(chain.isOf(ROW, seal)).isTrue();
    assertThat(chain.isOf(OTHER_ROW, seal)).isFalse();
  }

  @Test
  void anotherLedgerUnderTheSameKeyHasOtherSeals() {
    Seal seal = chain("disclosure", KEYSET).link(Head.NONE, 7, ROW);
    assertThat(chain.isOf(ROW, seal)).isFalse();
    assertThat(chain.follows(Head.NONE, seal)).isFalse();
  }

  @Test
  void withoutTheKeyNobodyLinks() {
    Seal forged = chain("operation", TestLedgerKey.newKeyset()).link(Head.NONE, 7, ROW);
    assertThat(chain.isOf(ROW, forged)).isFalse();
    assertThat(chain.follows(Head.NONE, forged)).isFalse();
  }

  @Test
  void aNewerKeyGoesOnWithTheChainOfTheOlder() {
    Seal old = chain.link(Head.NONE, 7, ROW);
    Chain renewed = chain("operation", TestLedgerKey.rotated(KEYSET));
    Seal next = renewed.link(old.head(), 8, OTHER_ROW);
    assertThat(renewed.follows(Head.NONE, old)).isTrue();
    assertThat(renewed.follows(old.head(), next)).isTrue();
    assertThat(chain.follows(old.head(), next)).as("sealed by the newer key").isFalse();
  }

  /** A seal of one purpose serves no other, whatever is put in its place. */
  @Test
  void onlyThePurgeSaysThatARowWasPurged() {
    Seal seal = chain.link(Head.NONE, 7, ROW);
    assertThat(chain.wasPurged(seal)).isFalse();
    assertThat(chain.wasPurged(marked(seal, seal.content()))).isFalse();
    assertThat(chain.wasPurged(marked(seal, seal.digest()))).isFalse();
    assertThat(chain.wasPurged(marked(seal, chain.purge(seal)))).isTrue();
    Seal next = chain.link(seal.head(), 8, ROW);
    assertThat(chain.wasPurged(marked(next, chain.purge(seal)))).isFalse();
  }

  @Test
  void aCheckpointStandsAsItWasMade() {
    Head head = chain.link(Head.NONE, 7, ROW).head();
    Checkpoint made = chain.checkpoint(head, NOON);
    assertThat(chain.stands(made)).isTrue();
    assertThat(chain.stands(new Checkpoint(head, NOON.plusMillis(1), made.seal()))).isFalse();
    assertThat(chain.stands(new Checkpoint(Head.NONE, NOON, made.seal()))).isFalse();
  }

  @Test
  void aHeadIsReadAsItWasWritten() {
    Head head = chain.link(Head.NONE, 7, ROW).head();
    assertThat(Head.parse(head.text())).isEqualTo(head);
    assertThat(Head.parse(Head.NONE.text())).isEqualTo(Head.NONE);
    for (String none : List.of("", "7", "x:00", "7:0", "7:0g", "-1:00", "7:00 ")) {
      assertThatThrownBy(() -> Head.parse(none)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aKeyThatIsNoneIsRefusedByTheNameOfItsSetting(@TempDir Path folder) throws Exception {
    Path nonsense = Files.writeString(folder.resolve("nonsense"), "{}");
    for (Path file : List.of(folder.resolve("missing"), nonsense)) {
      assertThatThrownBy(() -> LedgerKey.read(file))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("SHIMING_LEDGER_KEY");
    }
  }

  private static Chain chain(String name, String keyset) {
    try {
      return new Chain(
          new Ledger(name, "rows", "seals", List.of(Column.number("id"))), LedgerKey.of(keyset));
    } catch (GeneralSecurityException cause) {
      throw new IllegalStateException(cause);
    }
  }

  private static Seal at(Seal seal, long sequence) {
    return new Seal(sequence, seal.rowId(), seal.content(), seal.digest(), null);
  }

  private static Seal marked(Seal seal, Bytes purged) {
    return new Seal(seal.sequence(), seal.rowId(), seal.content(), seal.digest(), purged);
  }

  private static Bytes bytes(String text) {
    return Bytes.copyFrom(text.getBytes(StandardCharsets.UTF_8));
  }
}
