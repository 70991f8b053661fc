package dev.shiming.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The browser's wish, in its own order. */
class LanguagesTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|zh",
        "zh-CN,zh;q=0.9,en;q=0.8|zh",
        "en-GB,en;q=0.9,zh;q=0.5|en",
        "fr,de;q=0.5|en",
        "fr,zh;q=0.5|zh",
        "zh-TW|zh",
        "en;q=0,zh|zh",
        "*|zh",
        ";;;q=x|zh"
      })
  void firstOfOursWins(@Nullable String header, String language) {
    assertThat(Languages.accepted(header).getLanguage()).isEqualTo(language);
  }
}
