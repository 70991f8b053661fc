package dev.shiming.account.profile.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.Proves;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Proves(value = "C11", part = "look-alike")
class SkeletonTests {

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

  @Property(tries = 400)
  void caseWidthAndInvisibleCharactersDoNotMatter(
      @ForAll("names") String name, @ForAll @IntRange(min = 0, max = 12) int at) {
    String skeleton = Skeleton.of(name);
    int inside = Math.min(at, name.length());
    assertThat(Skeleton.of(name.toUpperCase(Locale.ROOT))).isEqualTo(skeleton);
    assertThat(Skeleton.of(name.substring(0, inside) + "\u200B" + name.substring(inside)))
        .isEqualTo(skeleton);
    assertThat(Skeleton.of(name.substring(0, inside) + " " + name.substring(inside)))
        .isEqualTo(skeleton);
    assertThat(Skeleton.of(wide(name))).isEqualTo(skeleton);
  }

  @Property(tries = 400)
  void noTextBreaksIt(@ForAll String any) {
    assertThat(Skeleton.of(any)).isNotNull();
    assertThat(Skeleton.pinyin(any)).matches("[a-z0-9]*");
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withCharRange('0', '9')
        .withChars("山谷回声爱国林夏茶")
        .ofMinLength(1)
        .ofMaxLength(12);
  }

  private static String wide(String name) {
    return name.codePoints()
        .map(c -> c > 0x20 && c < 0x7F ? c + 0xFEE0 : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
