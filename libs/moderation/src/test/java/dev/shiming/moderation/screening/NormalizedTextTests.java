package dev.shiming.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.Draw;
import dev.shiming.testkit.Property;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NormalizedTextTests {

  private static final String CALM = "天晴茶香，。 ";
  private static final String NOISE = " *-_.·~|\u200B\u200D\u00AD";

  /** Half of it what normalising changes, with halves of pairs; half of it Chinese. */
  private static final String TYPED =
      "aZ1 ，。\n臺湾ｶﾞＡ①㎏ﬁéß\u0301\u200B\u200D\uFE0F\uDE00\u200D\uD83D".repeat(70)
          + IntStream.range(0x340, 0xA00)
              .mapToObj(sixteenth -> Character.toString(sixteenth * 16))
              .collect(Collectors.joining());

  @Test
  void levelsWidthCaseScriptAndInvisibleCharacters() {
    assertThat(plain("ＡbＣ①㎏")).isEqualTo("abc1kg");
    assertThat(plain("臺灣東門")).isEqualTo("台湾东门");
    assertThat(plain("赌\u200B\u00AD博")).isEqualTo("赌博");
  }

  @Test
  void tightViewDropsOrnamentsAndKeepsSentenceBreaks() {
    assertThat(tight("刷 *单. 吧，好")).isEqualTo("刷单吧 好");
  }

  @Test
  void pointsBackToWhatWasTyped() {
    String typed = "問：ｖ\u200B ㎏";
    NormalizedText.View tight = NormalizedText.of(typed).tight();
    assertThat(tight.text()).isEqualTo("问 vkg");
    int g = tight.text().indexOf('g');
    assertThat(typed.substring(tight.start(g), tight.end(g))).isEqualTo("㎏");
    int v = tight.text().indexOf('v');
    assertThat(typed.substring(tight.start(v), tight.end(v))).isEqualTo("ｖ\u200B");
  }

  /** Normalising just the piece that an offset names gives the character that stands there. */
  @Test
  void everyPlaceNamesThePieceThatItComesFrom() {
    Property.holds(
        draw -> {
          String typed = draw.text(TYPED, 0, 40);
          NormalizedText text = NormalizedText.of(typed);
          placesIn(text.plain(), typed);
          placesIn(text.tight(), typed);
        });
  }

  private static void placesIn(NormalizedText.View view, String typed) {
    int before = 0;
    for (int i = 0; i < view.text().length(); i++) {
      int start = view.start(i);
      int end = view.end(i);
      assertThat(start).isBetween(before, typed.length() - 1);
      assertThat(end).isBetween(start + 1, typed.length());
      assertThat(plain(typed.substring(start, end)) + " ").contains("" + view.text().charAt(i));
      before = start;
    }
  }

  @Test
  void aWordStuffedWithNoiseIsFoundWhereItStands() {
    var words = new Words(WordLists.shipped());
    Property.holds(draw -> findsTheWordIn(draw, words));
  }

  private static void findsTheWordIn(Draw draw, Words words) {
    String before = draw.text(CALM, 0, 12);
    String after = draw.text(CALM, 0, 12);
    String noise = draw.text(NOISE, 0, 4);
    String word = "赌" + noise + "博" + noise + "网";
    Submission sent = new Submission("post", "a", before + word + after, false, false);
    Finding finding = words.examine(sent, NormalizedText.of(sent.text()));
    assertThat(finding.verdict()).isEqualTo(Verdict.HELD);
    Evidence evidence = finding.evidence().getFirst();
    assertThat(evidence.start()).isEqualTo(before.length());
    assertThat(evidence.end()).isEqualTo(before.length() + word.length());
    assertThat(evidence.matched()).isEqualTo(word);
  }

  private static String plain(String typed) {
    return NormalizedText.of(typed).plain().text();
  }

  private static String tight(String typed) {
    return NormalizedText.of(typed).tight().text();
  }
}
