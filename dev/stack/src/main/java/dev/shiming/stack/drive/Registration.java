package dev.shiming.stack.drive;

/** What a person types into the real-name step, by the method they chose. */
public sealed interface Registration {

  String nickname();

  /** The method's name in the form. */
  String method();

  /** By a phone, to which a code is sent. */
  record ByPhone(String nickname, String phone) implements Registration {
    @Override
    public String method() {
      return "phone";
    }
  }

  /** By name and resident identity number, and a phone. */
  record ByIdentityNumber(String nickname, String name, String number, String phone)
      implements Registration {
    @Override
    public String method() {
      return "identity-number";
    }
  }

  /** By a network number alone. */
  record ByNetworkNumber(String nickname, String networkNumber) implements Registration {
    @Override
    public String method() {
      return "network-number";
    }
  }
}
