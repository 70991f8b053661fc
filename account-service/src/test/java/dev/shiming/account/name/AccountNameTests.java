package dev.shiming.account.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.moderation.screening.Evidence;
import dev.shiming.testkit.Proves;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Proves(value = "C9", part = "classes")
class AccountNameTests {

  private final ProtectedNames protectedNames = new ProtectedNames();
  private final List<FieldProblem> problems = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "山谷回声",
        "Tea House",
        "李·白",
        "o_o_x",
        "café",
        "नमस्ते",
        "さくら",
        "서울사람",
        "北京的雨",
        "𠮷野家",
        "Anna-Lena",
        "9月的雨"
      })
  void ordinaryNamesAreTaken(String typed) {
    assertThat(AccountName.read("nickname", typed, problems)).isNotNull();
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', nickname.missing",
    "'  ', nickname.missing",
    "山, nickname.too-short",
    "一二三四五六七八九十一二三四五六七八九十一, nickname.too-long",
    "山谷😀, nickname.characters",
    "<b>山谷</b>, nickname.characters",
    "山\u202E谷, nickname.characters",
    "山\u200B谷, nickname.characters",
    "'山  谷', nickname.characters",
    "___, nickname.characters",
    "12345678, nickname.characters",
    "a@b.cn, nickname.characters",
    "z\u0301\u0301\u0301\u0301algo, nickname.characters",
    "ﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺ, nickname.characters",
    "新成员 1234, nickname.forbidden",
    "Member 12, nickname.forbidden",
    "ＭＥＭＢＥＲ7, nickname.forbidden"
  })
  void otherNamesAreRefusedForAReason(String typed, String code) {
    assertThat(AccountName.read("nickname", typed, problems)).isNull();
    assertThat(problems).extracting(FieldProblem::code).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({
    "管理员小王, site",
    "管理員, site",
    "管里员, site",
    "guan li yuan, site",
    "Аdmin, site",
    "adm1n, site",
    "实名官方, site",
    "人民日报读者, media",
    "央视记者站, media",
    "某某市公安局, organisation",
    "北京, place"
  })
  void aNameThatSpeaksForOthersWaitsForAPerson(String typed, String kind) {
    assertThat(resembled(typed)).extracting(Evidence::rule).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"北京的雨", "山谷回声", "理员", "光明", "新闻系的猫"})
  void aNameThatOnlyComesNearDoesNot(String typed) {
    assertThat(resembled(typed)).extracting(Evidence::rule).doesNotContain("place", "media");
  }

  @Test
  void theEvidenceMarksTheWord() {
    assertThat(resembled("小王管理员")).contains(new Evidence("name", "site", "管理员", 2, 5));
  }

  private List<Evidence> resembled(String typed) {
    return protectedNames.resembledBy(
        Objects.requireNonNull(AccountName.read("nickname", typed, problems)));
  }
}
