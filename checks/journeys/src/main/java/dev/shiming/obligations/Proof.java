package dev.shiming.obligations;

import java.util.Comparator;

/** What one test showed: a part of an obligation, or only that it has to do with it. */
record Proof(String number, String part, String test, boolean passed) {

  static final Comparator<Proof> ORDER =
      Comparator.comparing(Proof::test).thenComparing(Proof::part).thenComparing(Proof::number);

  static Proof of(String line, String source) {
    var fields = line.split("\t", -1);
    if (fields.length != 4 || !(fields[3].equals("passed") || fields[3].equals("failed"))) {
      throw new ReportError(source + " has a line that is no proof: " + line);
    }
    return new Proof(fields[0], fields[1], fields[2], fields[3].equals("passed"));
  }

  /** The same statement of the same test, whatever came of it. */
  record Statement(String number, String part, String test) {}

  Statement statement() {
    return new Statement(number, part, test);
  }

  String testClass() {
    return shortTest().replaceFirst("#.*", "");
  }

  /** The test without its package, as people say it. */
  String shortTest() {
    var method = test.indexOf('#');
    return test.substring(test.lastIndexOf('.', method < 0 ? test.length() : method) + 1);
  }
}
