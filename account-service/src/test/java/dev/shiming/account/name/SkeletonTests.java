package dev.shiming.account.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.Property;
import dev.shiming.testkit.Proves;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Proves(value = "C11", part = "look-alike")
class SkeletonTests {

  private static final String IN_NAMES = "abcdefghijklmnopqrstuvwxyz0123456789山谷回声爱国林夏茶";

  @ParameterizedTest
  @CsvSource({
    "Tea House, teahouse",
    "Tea_House, teahouse",
    "ＴＥＡ, tea",
    "tеа, tea", // Cyrillic е and а
    "раураl, paypal",
    "te\u200Ba, tea",
    "te\u200Da, tea",
    "t\u0301éa, tea",
    "g0ogle, google",
    "WIllow, willow",
    "ｍodern, rnodern",
    "愛國者, 爱国者",
    "山穀迴響, 山谷回响",
    "山 谷·回声, 山谷回声",
    "①号, 1号"
  })
  void lookAlikesShareOneSkeleton(String one, String other) {
    assertThat(Skeleton.of(one)).isNotEmpty().isEqualTo(Skeleton.of(other));
  }

  @ParameterizedTest
  @CsvSource({"山谷, 山古", "tea, teas", "か, が", "कि, की", "林夏, 林下", "a1, a2"})
  void differentNamesKeepDifferentSkeletons(String one, String other) {
    assertThat(Skeleton.of(one)).isNotEqualTo(Skeleton.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "管理员, guanliyuan",
    "管里员, guanliyuan",
    "GuanLiYuan, guanliyuan",
    "管理員, guanliyuan",
    "Ｇuanliyuan, guanliyuan"
  })
  void whatSoundsAlikeHasOnePinyin(String name, String pinyin) {
    assertThat(Skeleton.pinyin(name)).isEqualTo(pinyin);
  }

  @Test
  void caseWidthAndInvisibleCharactersDoNotMatter() {
    Property.holds(
        draw -> {
          String name = draw.text(IN_NAMES, 1, 12);
          int inside = draw.number(0, name.length());
          String before = name.substring(0, inside);
          String after = name.substring(inside);
          String skeleton = Skeleton.of(name);
          assertThat(Skeleton.of(name.toUpperCase(Locale.ROOT))).isEqualTo(skeleton);
          assertThat(Skeleton.of(before + "\u200B" + after)).isEqualTo(skeleton);
          assertThat(Skeleton.of(before + " " + after)).isEqualTo(skeleton);
          assertThat(Skeleton.of(wide(name))).isEqualTo(skeleton);
        });
  }

  @Test
  void noTextBreaksIt() {
    Property.holds(
        draw -> {
          String any = draw.anyText(40);
          assertThat(Skeleton.of(any)).isNotNull();
          assertThat(Skeleton.pinyin(any)).matches("[a-z0-9]*");
        });
  }

  private static String wide(String name) {
    return name.codePoints()
        .map(c -> c > 0x20 && c < 0x7F ? c + 0xFEE0 : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
