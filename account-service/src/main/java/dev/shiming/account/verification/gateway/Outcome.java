package dev.shiming.account.verification.gateway;

/** What the outside world says of a claim. */
public sealed interface Outcome {

  /** It is so; the pseudonym is empty where there is none. */
  record Confirmed(String provider, String receipt, String pseudonym) implements Outcome {
    @Override
    public String toString() {
      return "Confirmed[" + provider + "]";
    }
  }

  /** It is not so. */
  enum Denied implements Outcome {
    UNKNOWN_PHONE("phone", "phone.invalid"),
    MISMATCH("name", "identity.mismatch"),
    UNKNOWN_NUMBER("networkNumber", "networkNumber.unknown"),
    UNDER_AGE("networkNumber", "networkNumber.under-age");

    private final String field;
    private final String code;

    Denied(String field, String code) {
      this.field = field;
      this.code = code;
    }

    public String field() {
      return field;
    }

    public String code() {
      return code;
    }
  }
}
