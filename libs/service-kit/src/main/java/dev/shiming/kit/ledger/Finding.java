package dev.shiming.kit.ledger;

/**
 * The first place at which a ledger is not as it was written.
 *
 * @param sequence the place in the chain, 0 where the row has none
 * @param row the row's id, 0 where no row is meant
 */
public record Finding(Kind kind, long sequence, long row) {

  /** What was done there, as far as it can be told. */
  public enum Kind {
    EDITED("the row was changed after it was sealed"),
    REMOVED("the row was deleted, and not after its time"),
    RETURNED("the row was deleted after its time and is there again"),
    INSERTED("the row was put in past the sealer"),
    REORDERED("the link belongs to another place"),
    RELINKED("the link was changed"),
    UNLINKED("the link is missing"),
    CUT("the chain does not come to the head that was noted"),
    CHECKPOINT("the place where the chain begins was changed");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
