package dev.shiming.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Keeps docs/problems.md, the one list of codes, equal to what pages can say. */
class ProblemListTests {

  @Test
  void theListOfCodesIsTheOneThatPagesTranslate() throws IOException {
    var problems = ResourceBundle.getBundle("messages/problems", Locale.ENGLISH);
    var sentences = new TreeMap<String, String>();
    problems
        .keySet()
        .forEach(key -> sentences.put(key.substring("problem.".length()), problems.getString(key)));
    var expected = new StringBuilder();
    sentences.forEach(
        (code, sentence) ->
            expected.append("| `").append(code).append("` | ").append(sentence).append(" |\n"));
    assertThat(Files.readString(Path.of("..", "docs", "problems.md"), StandardCharsets.UTF_8))
        .endsWith("| --- | --- |\n" + expected);
  }
}
