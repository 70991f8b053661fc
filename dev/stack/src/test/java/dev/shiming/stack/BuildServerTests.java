package dev.shiming.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code .ci/run site} makes of a site that leaves something behind, in a clone of its own.
 */
class BuildServerTests {

  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  @TempDir Path clone;

  private record Answer(int code, String text) {}

  @BeforeEach
  void aClone() throws Exception {
    for (var file : new String[] {".ci/run", "dev/steps.sh"}) {
      Files.createDirectories(clone.resolve(file).getParent());
      Files.copy(ROOT.resolve(file), clone.resolve(file));
    }
    site("true");
    sh("git init -q && git add . && git -c user.name=t -c user.email=t@t.test commit -qm clone");
  }

  @AfterEach
  void nothingGoesOn() throws Exception {
    sh("if [ -f left.pid ]; then kill $(cat left.pid); fi");
  }

  @Test
  void aSiteThatLeavesNothingPasses() throws Exception {
    var answer = sh(".ci/run site");
    assertThat(answer.code()).as(answer.text()).isZero();
    assertThat(answer.text()).contains("── site took");
  }

  @Test
  void aFileLeftBehindIsNamed() throws Exception {
    site("touch left.txt");
    var answer = sh(".ci/run site");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.text()).contains("left.txt", "changed the files above");
  }

  @Test
  void aProcessLeftBehindIsNamed() throws Exception {
    site(
        "echo left.pid >.git/info/exclude; "
            + "bash -c 'while sleep 1; do :; done' $PWD/left </dev/null >/dev/null 2>&1 & "
            + "echo $! >left.pid");
    var answer = sh(".ci/run site");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.text()).contains("left these processes", clone + "/left");
  }

  private void site(String line) throws IOException {
    var run = Files.writeString(clone.resolve("run"), "#!/usr/bin/env bash\n" + line + "\n");
    assertThat(run.toFile().setExecutable(true)).isTrue();
  }

  private Answer sh(String line) throws Exception {
    var process =
        new ProcessBuilder("bash", "-c", line)
            .directory(clone.toFile())
            .redirectErrorStream(true)
            .start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Answer(process.exitValue(), text);
  }
}
