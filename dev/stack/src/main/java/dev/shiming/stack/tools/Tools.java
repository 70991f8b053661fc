package dev.shiming.stack.tools;

import dev.shiming.stack.demonstration.DemonstrationFailure;
import dev.shiming.stack.demonstration.Person;
import dev.shiming.stack.demonstration.ServiceApi;
import dev.shiming.stack.drive.DriveFailure;
import dev.shiming.stack.drive.SiteCheck;
import dev.shiming.stack.drive.Visitor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The programme of the image `tools`, which `deploy/` calls. */
public final class Tools {

  private static final String USAGE =
      """
      open LOGIN FILE     makes the boards and articles of the file, as the administrator LOGIN
      register LOGIN      registers a member of a development site, with a phone of the sandbox
      check LOGIN         drives the site as its first people would; LOGIN is a moderator
      faults BOARD        writes and reads while others stop parts; told on standard input what happens
      The password of LOGIN is in SHIMING_PASSWORD, a one-time code in SHIMING_CODE unless the
      sandbox shows it.\
      """;

  private final Surroundings surroundings;

  private Tools(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Runs one tool; what went wrong is said in a line. */
  public static void main(String[] arguments) {
    var surroundings = new Surroundings(System.getenv());
    try {
      surroundings.openTunnels();
      new Tools(surroundings).run(List.of(arguments));
      System.exit(0);
    } catch (DriveFailure | DemonstrationFailure | IllegalStateException failure) {
      System.err.println(failure.getMessage());
    } catch (IOException failure) {
      System.err.println("Failed: " + failure);
    }
    System.exit(1);
  }

  private void run(List<String> arguments) throws IOException {
    var command = arguments.isEmpty() ? "" : arguments.getFirst();
    switch (command + "/" + arguments.size()) {
      case "open/3" -> open(arguments.get(1), Path.of(arguments.get(2)));
      case "register/2" -> Visitor.register(surroundings.people(), arguments.get(1), password());
      case "check/2" ->
          new SiteCheck(surroundings.people(), arguments.get(1), password())
              .run(step -> System.out.println("  ✓ " + step));
      case "faults/2" ->
          new Faults(surroundings.people(), password())
              .follow(
                  arguments.get(1),
                  new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
      default -> throw new IllegalStateException(USAGE);
    }
  }

  private void open(String login, Path file) throws IOException {
    var token = surroundings.staff().staffToken(login, password(), surroundings.clientSecret());
    Opening.read(file)
        .carryOut(
            Person.of(login, token),
            new ServiceApi("forum-service", surroundings.services().forum()));
  }

  private String password() {
    return surroundings.password();
  }
}
