package dev.shiming.journeys.canary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/** Looks for canaries in whatever it is given, and remembers where they sat. */
final class Scanner {

  private static final int CHUNK = 1 << 16;

  private record Pattern(Canary canary, String form) {}

  private final List<Pattern> patterns = new ArrayList<>();
  private final BytePatterns shapes;
  private final Set<String> findings = new ConcurrentSkipListSet<>();

  Scanner(Iterable<Canary> canaries) {
    var bytes = new ArrayList<byte[]>();
    for (var canary : canaries) {
      Forms.of(canary)
          .forEach(
              (form, shape) -> {
                patterns.add(new Pattern(canary, form));
                bytes.add(shape);
              });
    }
    shapes = new BytePatterns(bytes);
  }

  void scan(String place, String text) {
    scan(place, text.getBytes(StandardCharsets.UTF_8));
  }

  void scan(String place, byte[] bytes) {
    report(place, shapes.search().over(bytes, bytes.length));
  }

  void scan(String place, InputStream stream) throws IOException {
    var search = shapes.search();
    var chunk = new byte[CHUNK];
    for (var length = stream.read(chunk); length >= 0; length = stream.read(chunk)) {
      search.over(chunk, length);
    }
    report(place, search);
  }

  private void report(String place, BytePatterns.Search search) {
    for (var index : search.found()) {
      var pattern = patterns.get(index);
      findings.add(new Finding(place, pattern.canary().label(), pattern.form()).toString());
    }
  }

  /** All findings so far, in an order that does not change. */
  Set<String> findings() {
    return new TreeSet<>(findings);
  }

  int forms() {
    return shapes.size();
  }
}
