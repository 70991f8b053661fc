package dev.shiming.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the scripts at the root say before anything is built, in a shell that knows nothing. */
class ScriptTests {

  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  @TempDir Path folder;

  private record Answer(int code, String text) {}

  @ParameterizedTest
  @ValueSource(strings = {"./run", "./test"})
  void helpNamesEveryOptionAndNeedsNoJdk(String script) throws Exception {
    var answer = sh(withoutJdk(), script + " --help");
    assertThat(answer.code()).as(answer.text()).isZero();
    assertThat(answer.text()).startsWith("Usage: " + script).contains("--help");
    for (var option : options(script)) {
      assertThat(answer.text()).contains("  " + option + " ");
    }
  }

  private static List<String> options(String script) throws IOException {
    var source =
        script.equals("./run")
            ? Files.readString(
                    ROOT.resolve("dev/stack/src/main/java/dev/shiming/stack/Options.java"))
                .replace("case \"", "\n    ")
            : Files.readString(ROOT.resolve("test"));
    return source
        .lines()
        .map(String::strip)
        .filter(line -> line.matches("--[a-z]+(\"|\\)| \\|).*"))
        .map(line -> line.replaceAll("[^a-z-].*", ""))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"./run --fersh", "./test --lonk", "./test --only everything", "./test x"})
  void aSlipOfTheHandIsNamedBeforeAnythingIsBuilt(String line) throws Exception {
    var answer = sh(withoutJdk(), line);
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.text())
        .contains(line.substring(line.lastIndexOf(' ') + 1), "--help")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"./run", "./run --check", "./test", "./test dev/stack"})
  void aMissingJdkIsSaidPlainly(String line) throws Exception {
    var answer = sh(withoutJdk(), line);
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.text())
        .contains("needs a JDK 25", "JAVA_HOME", "Install one")
        .hasLineCount(2);
  }

  @Test
  void theJdkIsFoundBesideAnOlderDefault() throws Exception {
    var jdks = Files.createDirectories(folder.resolve("jdks"));
    Files.createSymbolicLink(jdks.resolve("ours"), Path.of(System.getProperty("java.home")));
    var older = Files.createDirectories(folder.resolve("older/bin"));
    var javac = Files.writeString(older.resolve("javac"), "#!/bin/sh\necho javac 17.0.15\n");
    assertThat(javac.toFile().setExecutable(true)).isTrue();
    var settings =
        Map.of(
            "PATH", older + ":/usr/bin:/bin",
            "JAVA_HOME", folder.resolve("older").toString(),
            "SHIMING_JDKS", jdks.toString());
    var answer = sh(settings, "source dev/jdk25.sh; echo $JAVA_HOME; javac -version");
    assertThat(answer.text().lines()).first().isEqualTo(jdks.resolve("ours").toString());
    assertThat(answer.text()).contains("javac 25");
  }

  @Test
  void aStepThatFailsIsNamedWithItsTimeAndHowToRepeatIt() throws Exception {
    var answer =
        sh(
            Map.of(),
            """
            set -euo pipefail; source dev/steps.sh
            good() { echo doing; }
            bad() { false; echo never; }
            step first "./test --only first" good
            step second "./test --only second" bad
            step third "" good
            """);
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.text())
        .containsPattern("── first took 0 min 0\\d s, 0 min 0\\d s in all")
        .containsPattern("── second failed after 0 min 0\\d s. Alone: ./test --only second")
        .doesNotContain("never", "third");
  }

  private Map<String, String> withoutJdk() throws IOException {
    return Map.of("SHIMING_JDKS", Files.createDirectories(folder.resolve("none")).toString());
  }

  /** A path with the few programmes that the scripts need first, and without a JDK. */
  private Answer sh(Map<String, String> settings, String line) throws Exception {
    var programmes = Files.createDirectories(folder.resolve("bin"));
    for (var name : List.of("bash", "cat", "dirname", "grep", "readlink")) {
      var place = List.of(Path.of("/usr/bin", name), Path.of("/bin", name));
      var programme = place.stream().filter(Files::isExecutable).findFirst().orElseThrow();
      var wrapper = programmes.resolve(name);
      Files.writeString(wrapper, "#!/bin/sh\nexec " + programme + " \"$@\"\n");
      assertThat(wrapper.toFile().setExecutable(true)).isTrue();
    }
    var builder =
        new ProcessBuilder(programmes.resolve("bash").toString(), "-c", line)
            .directory(ROOT.toFile())
            .redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(Map.of("HOME", folder.toString(), "PATH", programmes.toString()));
    builder.environment().putAll(settings);
    var process = builder.start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Answer(process.exitValue(), text);
  }
}
