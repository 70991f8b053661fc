package dev.shiming.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTests {

  @TempDir Path temporary;

  @Test
  void oneStackAtATimeUsesAFolder() throws Exception {
    var folder = temporary.resolve("a state");
    try (var first = StateFolder.open(folder, false)) {
      assertThat(first.folder()).isEqualTo(folder);
      assertThatThrownBy(() -> StateFolder.open(folder, false))
          .isInstanceOf(UsageError.class)
          .hasMessageContaining("Another stack");
    }
    StateFolder.open(folder, false).close();
  }

  @Test
  void freshForgetsDataAndPasswordsButNotTheKeysBeside() throws Exception {
    var folder = temporary.resolve("state");
    String password;
    try (var state = StateFolder.open(folder, false)) {
      password = Secrets.of(state.secrets()).get("web.client");
      assertThat(Secrets.of(state.secrets()).get("web.client")).isEqualTo(password);
      KeyFolder.of(state.keys());
      Files.createDirectories(state.of("MariaDB").resolve("data"));
    }
    try (var state = StateFolder.open(folder, true)) {
      assertThat(state.of("MariaDB")).doesNotExist();
      assertThat(Secrets.of(state.secrets()).get("web.client")).isNotEqualTo(password);
      assertThat(state.keys().resolve("vault-private.json")).exists();
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamedWithTheWayOut() throws Exception {
    var file = Files.createFile(temporary.resolve("a file"));
    var folder = file.resolve("state");
    assertThatThrownBy(() -> StateFolder.open(folder, false))
        .isInstanceOf(UsageError.class)
        .hasMessageContaining(folder + " cannot be written")
        .hasMessageContaining("--state");
  }

  @Test
  void whatIsSecretIsReadableByItsOwnerOnly() throws Exception {
    try (var state = StateFolder.open(temporary.resolve("state"), false)) {
      Secrets.of(state.secrets());
      var keys = KeyFolder.of(state.keys());
      for (var file :
          new Path[] {
            state.secrets(), keys.indexKey(), keys.vaultPublicKey(), keys.vaultPrivateKey()
          }) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .as(file.toString())
            .isEqualTo("rw-------");
      }
    }
  }
}
