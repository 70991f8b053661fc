package dev.shiming.account.verification.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.testkit.Proves;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Proves(value = "C3", part = "phone")
class DocumentTests {

  private final List<FieldProblem> problems = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "13800138000, +8613800138000, ''",
    "138 0013 8000, +8613800138000, ''",
    "+86 138-0013-8000, +8613800138000, ''",
    "008613800138000, +8613800138000, ''",
    "１３８００１３８０００, +8613800138000, ''",
    "19900001234, +8619900001234, ''",
    "'', '', phone.missing",
    "1380013800, '', phone.invalid",
    "138001380000, '', phone.invalid",
    "12345678901, '', phone.invalid",
    "010-62345678, '', phone.invalid",
    "+861062345678, '', phone.invalid",
    "4008123123, '', phone.invalid",
    "13800138000 ext 5, '', phone.invalid",
    "1380013FLOW, '', phone.invalid",
    "+852 5123 4567, '', phone.foreign",
    "+1 212 555 0123, '', phone.foreign",
    "0044 7911 123456, '', phone.foreign",
    "😀13800138000x, '', phone.invalid",
    "<script>, '', phone.invalid"
  })
  void aPhoneIsReadOrRefusedForAReason(String typed, String e164, String code) {
    var phone = MainlandPhone.read(typed, problems);
    assertThat(phone == null ? "" : phone.value()).isEqualTo(e164);
    assertThat(code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "林夏, 林夏, ''",
    "' 林 夏 ', 林夏, ''",
    "欧阳·古丽, 欧阳·古丽, ''",
    "买买提•艾力, 买买提·艾力, ''",
    "𠮷野𤭢, 𠮷野𤭢, ''",
    "〇一, 〇一, ''",
    "'', '', name.missing",
    "林, '', name.invalid",
    "Lin Xia, '', name.invalid",
    "林夏1, '', name.invalid",
    "·林夏, '', name.invalid",
    "林··夏, '', name.invalid",
    "林夏😀, '', name.invalid",
    "林\u202E夏, '', name.invalid",
    "林<b>夏, '', name.invalid",
    "ひらがな, '', name.invalid"
  })
  void aNameIsReadOrRefusedForAReason(String typed, String name, String code) {
    var read = ChineseName.read(typed, problems);
    assertThat(read == null ? "" : read.value()).isEqualTo(name);
    assertThat(code()).isEqualTo(code);
  }

  @Test
  void aNameHasAtMostThirtyCharacters() {
    assertThat(ChineseName.read("林".repeat(30), problems)).isNotNull();
    assertThat(ChineseName.read("林".repeat(31), problems)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "NW2026000000000113, ''",
    "nw2026000000000113, ''",
    "'NW 2026 0000 0000 0113', ''",
    "'', networkNumber.missing",
    "2026000000000113, networkNumber.invalid",
    "NW202600000000011, networkNumber.invalid",
    "NW20260000000001134, networkNumber.invalid",
    "NX2026000000000113, networkNumber.invalid"
  })
  void aNetworkNumberIsReadOrRefusedForAReason(String typed, String code) {
    var read = NetworkNumber.read(typed, problems);
    assertThat(read == null).isEqualTo(!code.isEmpty());
    assertThat(code()).isEqualTo(code);
  }

  @Test
  void nothingOfAPersonIsPrinted() {
    assertThat(Objects.requireNonNull(MainlandPhone.read("13800138000", problems)).toString())
        .doesNotContain("138");
    assertThat(Objects.requireNonNull(ChineseName.read("林夏", problems)).toString())
        .doesNotContain("林");
    assertThat(
            Objects.requireNonNull(NetworkNumber.read("NW2026000000000113", problems)).toString())
        .doesNotContain("2026");
    assertThat(new IdentityNumber("990101199003070015").toString()).doesNotContain("9901");
  }

  private String code() {
    return problems.isEmpty() ? "" : problems.getFirst().code();
  }
}
