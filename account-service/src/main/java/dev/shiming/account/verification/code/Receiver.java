package dev.shiming.account.verification.code;

/**
 * Whom a code is sent to and what for; one code lives for each kind and subject.
 *
 * @param subject what asked: a login, or an application
 * @param to whom it went to, known here as a keyed MAC only
 */
public record Receiver(Kind kind, String subject, String to) {

  /** What a code proves, and the field in which it is typed. */
  public enum Kind {
    PERSON("person", "code"),
    HELD("held", "oldCode"),
    CONTACT("contact", "contactCode");

    private final String word;
    private final String field;

    Kind(String word, String field) {
      this.word = word;
      this.field = field;
    }

    String word() {
      return word;
    }

    public String field() {
      return field;
    }
  }

  String bound(String code) {
    return subject + '|' + to + '|' + code;
  }

  @Override
  public String toString() {
    return "Receiver[" + kind + "]";
  }
}
