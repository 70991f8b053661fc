package dev.shiming.account.verification.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.testkit.Draw;
import dev.shiming.testkit.Property;
import dev.shiming.testkit.Proves;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Proves(value = "C3", part = "identity-number")
class IdentityNumberTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @ParameterizedTest
  @CsvSource({
    "990101199003070015, ''",
    "' 990101 19900307 0015 ', ''",
    "９９０１０１１９９００３０７００１５, ''",
    "11010519491231002X, ''",
    "11010519491231002x, ''",
    "440524188001010014, ''",
    "'', number.missing",
    "'   ', number.missing",
    "990101199003070016, number.check-digit",
    "110105194912310020, number.check-digit",
    "110105491231002, number.invalid",
    "9901011990030700150, number.invalid",
    "099101199003070015, number.invalid",
    "99010119900307001Y, number.invalid",
    "99010119900307X015, number.invalid",
    "'990101<b>9003070015', number.invalid",
    "E12345678, number.foreign",
    "H1234567(8), number.foreign",
    "A123456(3), number.foreign"
  })
  void aNumberIsReadOrRefusedForAReason(String typed, String code) {
    assertThat(codeOf(typed)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "19900230, number.date",
    "19901301, number.date",
    "19900931, number.date",
    "20250229, number.date",
    "20261122, number.date",
    "18000101, number.date",
    "20121122, number.under-age",
    "20261121, number.under-age",
    "20121121, ''",
    "20000229, ''"
  })
  void theBirthDateIsADayThatWasAndFourteenYearsBack(String birth, String code) {
    assertThat(codeOf(numbered("990101" + birth + "001"))).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"810000", "820000", "830000", "911124"})
  void aPermitOfResidenceIsAnsweredPlainly(String area) {
    assertThat(codeOf(numbered(area + "19900307001"))).isEqualTo("number.foreign");
  }

  @Test
  void oneWrongDigitOrTwoSwappedOnesAreSeen() {
    Property.holds(
        draw -> {
          String number = number(draw);
          int at = draw.number(1, 16);
          char wrong = (char) ('0' + (number.charAt(at) - '0' + draw.number(1, 9)) % 10);
          String mistyped = number.substring(0, at) + wrong + number.substring(at + 1);
          assertThat(codeOf(mistyped)).isEqualTo("number.check-digit");

          char left = number.charAt(at - 1);
          char right = number.charAt(at);
          String swapped = number.substring(0, at - 1) + right + left + number.substring(at + 1);
          assertThat(left == right || left == '0' || right == '0' || !codeOf(swapped).isEmpty())
              .isTrue();
        });
  }

  @Test
  void everyNumberOfAnAdultIsRead() {
    Property.holds(
        draw -> {
          String number = number(draw);
          List<FieldProblem> problems = new ArrayList<>();
          assertThat(IdentityNumber.read(number, TODAY, problems))
              .isEqualTo(new IdentityNumber(number));
          assertThat(problems).isEmpty();
        });
  }

  @Test
  void noTextBreaksTheReader() {
    Property.holds(draw -> assertThat(codeOf(draw.anyText(80))).startsWith("number."));
  }

  /** The number of somebody born from 1950 to 2004. */
  private static String number(Draw draw) {
    String area = Integer.toString(draw.number(990_000, 999_999));
    LocalDate birth = LocalDate.of(1950, 1, 1).plusDays(draw.number(0, 20_000));
    String sequence = String.format("%03d", draw.number(0, 999));
    return numbered(area + birth.toString().replace("-", "") + sequence);
  }

  private static String numbered(String seventeen) {
    return seventeen + IdentityNumber.checkDigit(seventeen);
  }

  private static String codeOf(String typed) {
    List<FieldProblem> problems = new ArrayList<>();
    var read = IdentityNumber.read(typed, TODAY, problems);
    assertThat(read == null).isEqualTo(!problems.isEmpty());
    return problems.isEmpty() ? "" : problems.getFirst().code();
  }
}
