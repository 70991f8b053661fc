package dev.shiming.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts a command into a session of its own, so that Ctrl-C in the terminal reaches only the JVM
 * that started it and the order in which servers stop stays with that JVM.
 */
final class SessionCommand {

  private static final String PERL = "use POSIX; POSIX::setsid(); exec { $ARGV[0] } @ARGV";

  private SessionCommand() {}

  static List<String> inOwnSession(List<String> command) {
    var prefix =
        programme("setsid")
            .map(setsid -> List.of(setsid))
            .or(() -> programme("perl").map(perl -> List.of(perl, "-e", PERL)))
            .orElse(List.of());
    return Stream.concat(prefix.stream(), command.stream()).toList();
  }

  private static Optional<String> programme(String name) {
    return Stream.of("/usr/bin", "/bin", "/usr/local/bin")
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }
}
