package dev.shiming.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.kit.problem.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u202Eb",
        "a\u2066b",
        "a\u0000b",
        "a\u0007b",
        "a\uD83Db",
        "a\uFFFEb",
        "a\uFDD0b"
      })
  void charactersThatDeceiveAreRefused(String text) {
    assertThat(problems(text)).containsExactly(FieldProblem.of("body", "text.characters"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"中文，标点。", "emoji 👩‍👩‍👧 joined", "tab\tand\nline", "العربية", "été"})
  void whatPeopleTypePasses(String text) {
    assertThat(problems(text)).isEmpty();
  }

  @Test
  void lengthCountsCodePointsAndNamesTheLimit() {
    assertThat(problems("")).containsExactly(FieldProblem.of("body", "body.missing"));
    assertThat(problems("😀"))
        .containsExactly(new FieldProblem("body", "body.too-short", Map.of("min", 2)));
    assertThat(problems("😀".repeat(41)))
        .containsExactly(new FieldProblem("body", "body.too-long", Map.of("max", 40)));
    assertThat(problems("😀".repeat(40))).isEmpty();
  }

  @Test
  void lineEndsAndAccentsAreUnified() {
    assertThat(TypedText.normalized(" a\r\nb\re\u0301 ")).isEqualTo("a\nb\né");
    assertThat(TypedText.normalized(null)).isEmpty();
  }

  @Test
  void whatIsNeededIsMissedAndWhatIsOptionalIsNot() {
    List<FieldProblem> problems = new ArrayList<>();
    assertThat(TypedText.needed("note", " \t", 3, problems)).isEmpty();
    assertThat(TypedText.optional("place", " \t", 3, problems)).isNull();
    assertThat(TypedText.optional("place", null, 3, problems)).isNull();
    assertThat(problems).containsExactly(FieldProblem.of("note", "note.missing"));
  }

  @Test
  void bothAreNormalisedAndChecked() {
    List<FieldProblem> problems = new ArrayList<>();
    assertThat(TypedText.needed("note", " e\u0301 ", 1, problems)).isEqualTo("é");
    assertThat(TypedText.optional("place", " e\u0301 ", 1, problems)).isEqualTo("é");
    assertThat(problems).isEmpty();
    TypedText.needed("note", "ab", 1, problems);
    TypedText.optional("place", "ab", 1, problems);
    assertThat(problems)
        .containsExactly(
            new FieldProblem("note", "note.too-long", Map.of("max", 1)),
            new FieldProblem("place", "place.too-long", Map.of("max", 1)));
  }

  private static List<FieldProblem> problems(String text) {
    List<FieldProblem> problems = new ArrayList<>();
    TypedText.check("body", text, 2, 40, problems);
    return problems;
  }
}
