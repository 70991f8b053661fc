package dev.shiming.journeys.people;

import dev.shiming.stack.drive.Registration;

/** A person of no real place, whose name and numbers are so unusual that a leak cannot hide. */
public record Identity(String name, String number, String phone, String networkNumber) {

  public Registration byPhone(String nickname) {
    return new Registration.ByPhone(nickname, phone);
  }

  public Registration byIdentityNumber(String nickname) {
    return new Registration.ByIdentityNumber(nickname, name, number, phone);
  }

  public Registration byNetworkNumber(String nickname) {
    return new Registration.ByNetworkNumber(nickname, networkNumber);
  }
}
