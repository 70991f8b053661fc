package dev.shiming.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands for further JVMs of the same JDK, with the settings that make them start quickly. */
public final class JavaCommand {

  private static final List<String> QUICK_START =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData");

  private JavaCommand() {}

  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** A JVM with so much heap, the given options, and what is to run. */
  public static List<String> quickStart(String heap, List<String> options, List<String> main) {
    var command = new ArrayList<String>();
    command.add(java());
    command.addAll(QUICK_START);
    command.add("-Xmx" + heap);
    command.addAll(options);
    command.addAll(main);
    return List.copyOf(command);
  }
}
