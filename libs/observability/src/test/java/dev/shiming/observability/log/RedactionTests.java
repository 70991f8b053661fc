package dev.shiming.observability.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "Duplicate entry '13800138000' for key 'index'|Duplicate entry …",
        "For input string: \"张三\"|For input string…",
        "Invalid UUID string: 张三|Invalid UUID string…",
        "No enum constant dev.shiming.Method.电话|No enum constant dev.shiming.Method.…",
        "No value at 110101199003070010|No value at …",
        "张三|…",
        "Communications link failure|Communications link failure",
        "I/O error on GET request for \"http://a/?q=b\"|I/O error on GET request for …",
      })
  void theWordsBeforeTheFirstValueStay(String message, String rest) {
    assertThat(Redaction.words(message)).isEqualTo(rest);
  }

  @Test
  void aStackTraceSaysWhereAndWhatKindAndNoValueOfAnyCause() {
    var cause = new IllegalArgumentException("code '135790' of\n13800138000");
    var failure = new IllegalStateException("nickname 山谷回声", cause);
    failure.addSuppressed(new NumberFormatException("For input string: \"山谷回声\""));
    String printed = new RedactedStackTraces().printStackTraceToString(failure);
    assertThat(printed)
        .contains("java.lang.IllegalStateException: nickname …")
        .contains("Caused by: java.lang.IllegalArgumentException: code …")
        .contains("Suppressed: java.lang.NumberFormatException: For input string…")
        .contains("at dev.shiming.observability.log.RedactionTests.")
        .doesNotContain("山谷回声", "135790", "13800138000");
  }
}
