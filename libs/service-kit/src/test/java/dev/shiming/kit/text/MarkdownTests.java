package dev.shiming.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTests {

  private final Markdown markdown = new Markdown();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        "[a](data:text/html;base64,PHNjcmlwdD4=)",
        "![a](https://example.org/pixel.png)",
        "<a href=\"https://example.org\" onclick=\"alert(1)\">a</a>",
        "<svg/onload=alert(1)>",
        "`<style>`<style>p{}</style>",
        "[a](https://example.org \"x\" onmouseover=alert(1))",
      })
  void carriesNoScriptStyleOrPicture(String source) {
    String html = markdown.toHtml(source);
    assertThat(html).doesNotContainPattern("<(script|img|svg|style|iframe)");
    assertThat(html).doesNotContainPattern("<[^>]*\\son\\w+=");
    assertThat(html).doesNotContainPattern("href=\"(javascript|data):");
  }

  @Test
  void keepsWhatPeopleWriteWith() {
    assertThat(markdown.toHtml("**a** ~~b~~\n\n- c\n\n> d\n\n`e`"))
        .contains(
            "<strong>a</strong>", "<del>b</del>", "<li>c</li>", "<blockquote>", "<code>e</code>");
  }

  @Test
  void linksLeaveWithoutAReference() {
    assertThat(markdown.toHtml("https://example.org/a"))
        .contains("href=\"https://example.org/a\"")
        .contains("nofollow", "ugc", "noopener");
  }

  @Test
  void anExcerptCountsCodePoints() {
    assertThat(Markdown.excerpt("<p>😀😀😀</p>", 2)).isEqualTo("😀…");
    assertThat(Markdown.excerpt("<p>a &lt; b</p>", 10)).isEqualTo("a < b");
  }
}
