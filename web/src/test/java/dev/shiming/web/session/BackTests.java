package dev.shiming.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is led off the site. */
class BackTests {

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\tevil",
        "/\n/evil",
        "javascript:alert(1)",
        " /threads/1",
        "/ /evil.example",
        "evil",
        "/threads/1\r\nSet-Cookie: a=b",
        "///evil.example"
      })
  void foreignPagesBecomeTheFrontPage(@org.jspecify.annotations.Nullable String wanted) {
    assertThat(Back.local(wanted)).isEqualTo("/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/threads/12?after=x#reply", "/boards/tea/new", "/report?type=post&id=4"})
  void ownPagesStay(String wanted) {
    assertThat(Back.local(wanted)).isEqualTo(wanted);
  }
}
