package dev.shiming.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.shiming.testkit.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhasesTests {

  private static final Words WORDS = new Words(WordLists.shipped());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "兼职刷单，日结",
        "兼职刷 单",
        "刷-單",
        "线上·百家乐",
        "Visit our ONLINE  Casino now",
        "o n l i n e c a s i n o",
        "ｃａｓｉｎｏ ｂｏｎｕｓ",
        "double your bit\u200Bcoin"
      })
  @Proves(value = "C21", part = "words")
  void holdsAdvertsHoweverTheyAreSpelt(String text) {
    assertThat(look(WORDS, text).verdict()).isEqualTo(Verdict.HELD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "周末去哪里看荷花？",
        "昨天刷，单子还没到",
        "The casinos of my youth bonuses",
        "fulls stop, fullzone",
        "这道菜怎么做",
        ""
      })
  void letsOrdinaryTextThrough(String text) {
    assertThat(look(WORDS, text)).isEqualTo(Finding.NOTHING);
  }

  @Test
  void refusesWhatIsRefusedEvenAmongWhatIsHeld() {
    Finding finding = look(WORDS, "刷单的看这里：出售身份证");
    assertThat(finding.verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(finding.reason()).isEqualTo("privacy");
    assertThat(finding.evidence()).extracting(Evidence::matched).containsExactly("刷单", "出售身份证");
    assertThat(finding.evidence().getLast().rule()).isEqualTo("privacy:出售身份证");
  }

  @Test
  void operatorsListIsReadAfterTheShippedOne(@TempDir Path folder) throws IOException {
    Path own = Files.writeString(folder.resolve("own.txt"), "# ours\n\nhold rumour 自来水有毒\n");
    Words words = new Words(WordLists.load(own));
    assertThat(look(words, "听说自来水有毒！").evidence().getFirst().rule()).isEqualTo("rumour:自来水有毒");
    assertThat(look(words, "刷单").verdict()).isEqualTo(Verdict.HELD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hold spam", "publish spam word", "hold spam ***"})
  void aListWithAMistakeIsNotTaken(String line) {
    assertThatIllegalArgumentException().isThrownBy(() -> WordRule.parse(line));
  }

  @Test
  void overlappingWordsAreAllFound() throws InterruptedException {
    List<WordRule> rules =
        List.of("hold spam abcd", "hold spam bc", "hold spam c", "hold spam cde").stream()
            .flatMap(line -> WordRule.parse(line).stream())
            .toList();
    assertThat(new WordAutomaton(rules).find("xabcde"))
        .extracting(match -> match.rule().word() + match.start())
        .containsExactlyInAnyOrder("abcd1", "bc2", "c3", "cde3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "打我电话 13800138000",
        "电话：138-0013-8000",
        "１３８ ００１３ ８０００",
        "+86 13800138000",
        "write to tea.lover@example.com",
        "微信：tealover2026",
        "vx tea_lover",
        "WeChat: tealover",
        "QQ：12345678",
        "扣扣群 12 345 678"
      })
  @Proves(value = "C21", part = "contacts")
  void holdsContacts(String text) {
    Finding finding = look(new Contacts(), text);
    assertThat(finding.verdict()).isEqualTo(Verdict.HELD);
    Evidence evidence = finding.evidence().getFirst();
    assertThat(text.substring(evidence.start(), evidence.end())).isEqualTo(evidence.matched());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "订单 2026112113800138000123",
        "微信支付很方便",
        "用 QQ 聊天",
        "3.14159265358",
        "me @ the market"
      })
  void numbersAndNamesOfProgramsAreNoContacts(String text) {
    assertThat(look(new Contacts(), text)).isEqualTo(Finding.NOTHING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "他的号码 990101199003076652",
        "990101 19900307 6652",
        "９９０１０１１９９００３０７６６５２",
        "x990101199003076652x"
      })
  void holdsValidIdentityNumbersAndShowsOnlyTheirEnds(String text) {
    Finding finding = look(new IdentityNumbers(), text);
    assertThat(finding.verdict()).isEqualTo(Verdict.HELD);
    assertThat(finding.evidence()).hasSize(1);
    assertThat(finding.evidence().getFirst().matched()).hasSize(3).startsWith("9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "990101199003076650", // check digit
        "990101199002306655", // 30 February
        "99010119900307665"
      })
  void otherLongNumbersAreNoIdentityNumbers(String text) {
    assertThat(look(new IdentityNumbers(), text)).isEqualTo(Finding.NOTHING);
  }

  @Test
  @Proves(value = "C21", part = "links")
  void onlyNewcomersLinksAreHeld() {
    Links links = new Links();
    Submission newcomer = new Submission("post", "a", "看 https://tea.example 吧", false, true);
    Submission regular = new Submission("post", "a", "看 https://tea.example 吧", false, false);
    assertThat(links.concerns(newcomer)).isTrue();
    assertThat(links.concerns(regular)).isFalse();
    assertThat(look(links, newcomer.text()).evidence().getFirst().matched())
        .isEqualTo("https://tea.example");
    assertThat(look(links, "去 tea-shop.com.cn 买").verdict()).isEqualTo(Verdict.HELD);
    assertThat(look(links, "我用 Node.js 和 a.b 写")).isEqualTo(Finding.NOTHING);
  }

  @Test
  @Proves(value = "C18", part = "rule")
  void newsIsAlwaysHeld() {
    Submission onNews = new Submission("comment", "a", "好消息", true, false);
    Finding finding = new News().examine(onNews, NormalizedText.of(onNews.text()));
    assertThat(finding.verdict()).isEqualTo(Verdict.HELD);
    assertThat(finding.evidence().getFirst().phase()).isEqualTo("news");
  }

  @Test
  void nicknamesMeetWordsAndContactsOnly() {
    Submission nickname = new Submission("nickname", "a", "山谷回声", true, true);
    assertThat(WORDS.concerns(nickname)).isTrue();
    assertThat(new Contacts().concerns(nickname)).isTrue();
    assertThat(new Links().concerns(nickname)).isFalse();
    assertThat(new News().concerns(nickname)).isFalse();
    assertThat(new IdentityNumbers().concerns(nickname)).isFalse();
  }

  @Test
  void aPhaseThatTakesTooLongHoldsTheText() {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    ScreeningPhase slow =
        (submission, text) -> {
          try {
            never.await();
          } catch (InterruptedException interrupted) {
            stopped.countDown();
          }
          return Finding.NOTHING;
        };
    try (var threads = Executors.newSingleThreadExecutor()) {
      Finding finding = look(new TimeLimited("words", slow, threads, Duration.ofMillis(50)), "好");
      assertThat(finding.verdict()).isEqualTo(Verdict.HELD);
      assertThat(finding.evidence()).containsExactly(new Evidence("words", "timeout", "", 0, 0));
      assertThat(stopped).satisfies(latch -> assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue());
    }
  }

  @Test
  void theFirstVerdictEndsTheScreening() {
    Screening screening =
        new Screening(
            List.of(
                WORDS,
                (submission, text) -> {
                  throw new AssertionError("a verdict stood already");
                }));
    assertThat(screening.screen(new Submission("post", "a", "刷单", false, false)).verdict())
        .isEqualTo(Verdict.HELD);
  }

  private static Finding look(ScreeningPhase phase, String text) {
    return phase.examine(new Submission("post", "a", text, false, true), NormalizedText.of(text));
  }
}
