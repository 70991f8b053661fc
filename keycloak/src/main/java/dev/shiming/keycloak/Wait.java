package dev.shiming.keycloak;

/** A time to wait in the unit in which one would say it. */
record Wait(long amount, String unit) {

  static Wait of(long seconds) {
    if (seconds <= 90) {
      return new Wait(Math.max(1, seconds), "seconds");
    }
    long minutes = (seconds + 59) / 60;
    return minutes <= 90 ? new Wait(minutes, "minutes") : new Wait((minutes + 59) / 60, "hours");
  }
}
