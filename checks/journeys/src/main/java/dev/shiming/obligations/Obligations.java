package dev.shiming.obligations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The list in {@code checks/obligations.yaml}, in its order. */
record Obligations(List<Obligation> all) {

  static Obligations read(Path file) throws IOException {
    var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    try (var text = Files.newBufferedReader(file)) {
      if (yaml.load(text) instanceof Map<?, ?> root
          && root.get("obligations") instanceof List<?> list) {
        return of(list, file);
      }
    }
    throw new ReportError(file + " has no list of obligations.");
  }

  private static Obligations of(List<?> list, Path file) {
    var all = new ArrayList<Obligation>();
    var numbers = new HashSet<String>();
    for (var entry : list) {
      if (!(entry instanceof Map<?, ?> fields) || !(fields.get("parts") instanceof List<?> parts)) {
        throw new ReportError(file + " has an entry without parts: " + entry);
      }
      var obligation =
          new Obligation(
              text(fields, "number"),
              text(fields, "obligation"),
              text(fields, "rules"),
              parts.stream().map(String::valueOf).toList(),
              fields.containsKey("argument") ? text(fields, "argument") : "");
      if (obligation.parts().isEmpty() || !numbers.add(obligation.number())) {
        throw new ReportError(
            obligation.number() + " in " + file + " has no parts, or stands there twice.");
      }
      all.add(obligation);
    }
    return new Obligations(List.copyOf(all));
  }

  private static String text(Map<?, ?> fields, String name) {
    if (fields.get(name) instanceof String text && !text.isBlank()) {
      return text;
    }
    throw new ReportError("An obligation has no " + name + ": " + fields);
  }

  Optional<Obligation> numbered(String number) {
    return all.stream().filter(obligation -> obligation.number().equals(number)).findFirst();
  }
}
