package dev.shiming.obligations;

import java.util.List;

/** One duty of the operator, and the parts that it consists of. */
record Obligation(
    String number, String obligation, String rules, List<String> parts, String argument) {

  /** Whether the part is one of this obligation; a mention without a part belongs to all. */
  boolean has(String part) {
    return part.isEmpty() || parts.contains(part);
  }
}
