package dev.shiming.account.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.testkit.Draw;
import dev.shiming.testkit.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnifiedCodeTests {

  private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  /** The first is the example of the standard. */
  @ParameterizedTest
  @CsvSource({
    "91350100M000100Y43, ''",
    "91990101MA0180011G, ''",
    "91990101ma0180011g, ''",
    "' 91990101 MA0180011G ', ''",
    "9199-0101-MA01-8001-1G, ''",
    "9199‑0101–MA01—8001－1G, ''",
    "９１９９０１０１ＭＡ０１８００１１Ｇ, ''",
    "'', uscc.missing",
    "'   ', uscc.missing",
    "91350100M000100Y44, uscc.check-digit",
    "91990101MA0180011H, uscc.check-digit",
    "91990101MA0180011, uscc.invalid",
    "91990101MA0180011GG, uscc.invalid",
    "91990101MO0180011G, uscc.invalid",
    "919901A1MA0180011G, uscc.invalid",
    "'91990101MA<b>0011G', uscc.invalid",
    "990101199003070015, uscc.check-digit",
    "----, uscc.invalid"
  })
  void aCodeIsReadOrRefusedForAReason(String typed, String code) {
    assertThat(codeOf(typed)).isEqualTo(code);
  }

  @Test
  void itIsTheSameHoweverItWasTyped() {
    Property.holds(
        draw -> {
          String code = code(draw);
          int at = draw.number(0, 17);
          String between = draw.text(" -－　", 0, 3);
          String typed =
              code.substring(0, at) + between + code.substring(at).toLowerCase(Locale.ROOT);
          List<FieldProblem> problems = new ArrayList<>();
          assertThat(UnifiedCode.read(typed, problems)).isEqualTo(new UnifiedCode(code));
          assertThat(problems).isEmpty();
        });
  }

  @Test
  void oneWrongCharacterOrTwoSwappedOnesAreSeen() {
    Property.holds(
        draw -> {
          String code = code(draw);
          int at = draw.number(0, 17);
          int known = CHARACTERS.indexOf(code.charAt(at));
          char wrong = CHARACTERS.charAt((known + draw.number(1, 30)) % 31);
          String mistyped = code.substring(0, at) + wrong + code.substring(at + 1);
          assertThat(codeOf(mistyped)).isIn("uscc.check-digit", "uscc.invalid");

          int left = draw.number(0, 16);
          String swapped =
              code.substring(0, left)
                  + code.charAt(left + 1)
                  + code.charAt(left)
                  + code.substring(left + 2);
          assertThat(swapped.equals(code) || !codeOf(swapped).isEmpty()).isTrue();
        });
  }

  @Test
  void noTextBreaksTheReader() {
    Property.holds(draw -> assertThat(codeOf(draw.anyText(80))).startsWith("uscc."));
  }

  @Test
  void theRegistryIsReadByTheSameRule() {
    assertThat(UnifiedCode.of("91350100M000100Y43")).isPresent();
    assertThat(UnifiedCode.of("91350100M000100Y44")).isEmpty();
    assertThat(UnifiedCode.of("91350100m000100y43")).isEmpty();
    assertThat(UnifiedCode.of(null)).isEmpty();
  }

  private static String code(Draw draw) {
    String seventeen =
        draw.text(CHARACTERS, 2, 2)
            + String.format("%06d", draw.number(0, 999_999))
            + draw.text(CHARACTERS, 9, 9);
    return seventeen + UnifiedCode.checkCharacter(seventeen);
  }

  private static String codeOf(String typed) {
    List<FieldProblem> problems = new ArrayList<>();
    var read = UnifiedCode.read(typed, problems);
    assertThat(read == null).isEqualTo(!problems.isEmpty());
    assertThat(problems).allMatch(problem -> problem.field().equals("code"));
    return problems.isEmpty() ? "" : problems.getFirst().code();
  }
}
