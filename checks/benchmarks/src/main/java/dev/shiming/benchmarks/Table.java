package dev.shiming.benchmarks;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Writes docs/benchmarks.md. */
final class Table {

  private final StringBuilder text =
      new StringBuilder(
          """
          # Benchmarks

          Written by `checks/benchmarks` from one run on one machine (two cores), site, load and a bare Spring MVC endpoint
          that returns the same bytes side by side. Read the ratios, not the milliseconds. The flags of the development stack favour
          a quick start over speed (first compiler tier only), for the site and the bare endpoint alike.

          """);

  void heading(String heading) {
    text.append("## ").append(heading).append("\n\n");
  }

  void timings(Map<String, Timing> timings, String base) {
    text.append("| request | median ms | p95 ms | per second | median against bare |\n");
    text.append("| --- | ---: | ---: | ---: | ---: |\n");
    double bare = Objects.requireNonNull(timings.get(base)).median();
    timings.forEach(
        (name, timing) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.0f | %.1f |%n",
                    name,
                    timing.median(),
                    timing.p95(),
                    timing.perSecond(),
                    timing.median() / bare)));
    text.append('\n');
  }

  void figures(String first, String second, Map<String, ?> figures) {
    text.append("| ").append(first).append(" | ").append(second).append(" |\n| --- | ---: |\n");
    figures.forEach(
        (name, figure) ->
            text.append("| ").append(name).append(" | ").append(figure).append(" |\n"));
    text.append('\n');
  }

  String text() {
    return text.toString().stripTrailing() + "\n";
  }
}
