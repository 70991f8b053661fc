package dev.shiming.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NormalizedTextTests {

  @Example
  void levelsWidthCaseScriptAndInvisibleCharacters() {
    assertThat(plain("ＡbＣ①㎏")).isEqualTo("abc1kg");
    assertThat(plain("臺灣東門")).isEqualTo("台湾东门");
    assertThat(plain("赌\u200B\u00AD博")).isEqualTo("赌博");
  }

  @Example
  void tightViewDropsOrnamentsAndKeepsSentenceBreaks() {
    assertThat(tight("刷 *单. 吧，好")).isEqualTo("刷单吧 好");
  }

  @Example
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
  @Property
  void everyPlaceNamesThePieceThatItComesFrom(@ForAll("typed") String typed) {
    NormalizedText text = NormalizedText.of(typed);
    for (NormalizedText.View view : new NormalizedText.View[] {text.plain(), text.tight()}) {
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
  }

  @Property
  void aWordStuffedWithNoiseIsFoundWhereItStands(
      @ForAll("calm") String before, @ForAll("calm") String after, @ForAll("noise") String noise) {
    String word = "赌" + noise + "博" + noise + "网";
    var words = new Words(WordLists.shipped());
    Submission sent = new Submission("post", "a", before + word + after, false, false);
    Finding finding = words.examine(sent, NormalizedText.of(sent.text()));
    assertThat(finding.verdict()).isEqualTo(Verdict.HELD);
    Evidence evidence = finding.evidence().getFirst();
    assertThat(evidence.start()).isEqualTo(before.length());
    assertThat(evidence.end()).isEqualTo(before.length() + word.length());
    assertThat(evidence.matched()).isEqualTo(word);
  }

  @Provide
  Arbitrary<String> typed() {
    return Arbitraries.strings()
        .withChars("aZ1 ，。\n臺湾ｶﾞＡ①㎏ﬁéß\u0301\u200B\u200D\uFE0F")
        .withCharRange('\u3400', '\u9FFF')
        .withCharRange('\uD83D', '\uD83D')
        .withCharRange('\uDE00', '\uDE4F')
        .ofMaxLength(40);
  }

  @Provide
  Arbitrary<String> calm() {
    return Arbitraries.strings().withChars("天晴茶香，。 ").ofMaxLength(12);
  }

  @Provide
  Arbitrary<String> noise() {
    return Arbitraries.strings().withChars(" *-_.·~|\u200B\u200D\u00AD").ofMaxLength(4);
  }

  private static String plain(String typed) {
    return NormalizedText.of(typed).plain().text();
  }

  private static String tight(String typed) {
    return NormalizedText.of(typed).tight().text();
  }
}
