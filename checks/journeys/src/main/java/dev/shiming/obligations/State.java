package dev.shiming.obligations;

import java.util.List;

/** How much of an obligation is shown. */
enum State {
  PROVED("proved"),
  PART("part"),
  OPEN("open");

  private final String word;

  State(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  /** A failed test opens the whole row, because it may be the one that mattered. */
  static State of(Obligation obligation, List<Proof> proofs) {
    if (proofs.isEmpty() || proofs.stream().anyMatch(proof -> !proof.passed())) {
      return OPEN;
    }
    return missing(obligation, proofs).isEmpty() ? PROVED : PART;
  }

  static List<String> missing(Obligation obligation, List<Proof> proofs) {
    return obligation.parts().stream()
        .filter(part -> proofs.stream().noneMatch(p -> p.passed() && p.part().equals(part)))
        .toList();
  }
}
