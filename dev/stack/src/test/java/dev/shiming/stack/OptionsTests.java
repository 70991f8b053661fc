package dev.shiming.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTests {

  @Test
  void withoutOptionsTheDefaultFolderAndPortsAreUsed() {
    assertThat(parse()).isEqualTo(new Options(false, false, false, false, 0, Path.of(".shiming")));
  }

  @Test
  void everyOptionIsUnderstood() {
    assertThat(parse("--fresh", "--ports", "1000", "--state", "a b"))
        .isEqualTo(new Options(false, true, false, false, 1000, Path.of("a b")));
    assertThat(parse("--check", "--ports", "7").check()).isTrue();
    assertThat(parse("--prepare").prepare()).isTrue();
    assertThat(parse("-h").wantsHelp()).isTrue();
  }

  @Test
  void anUnknownOptionIsNamed() {
    assertThatThrownBy(() -> parse("--fersh"))
        .isInstanceOf(UsageError.class)
        .hasMessageContaining("--fersh")
        .hasMessageContaining("--help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-1", "65000", "--fresh"})
  void portsTakesANumberThatLeavesRoom(String value) {
    assertThatThrownBy(() -> parse("--ports", value))
        .isInstanceOf(UsageError.class)
        .hasMessageContaining("--ports");
  }

  @Test
  void aMissingValueIsSaid() {
    assertThatThrownBy(() -> parse("--state"))
        .isInstanceOf(UsageError.class)
        .hasMessageContaining("--state needs a value");
  }

  @Test
  void theCheckHasAFolderOfItsOwn() {
    assertThatThrownBy(() -> parse("--check", "--state", "x")).isInstanceOf(UsageError.class);
    assertThatThrownBy(() -> parse("--check", "--fresh")).isInstanceOf(UsageError.class);
  }

  @Test
  void theHelpNamesEveryOption() throws IOException {
    assertThat(Options.help())
        .contains("--fresh", "--check", "--ports", "--state", "--prepare", "--help");
  }

  private static Options parse(String... arguments) {
    return Options.parse(List.of(arguments));
  }
}
