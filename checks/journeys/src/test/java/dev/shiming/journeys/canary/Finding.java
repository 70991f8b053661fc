package dev.shiming.journeys.canary;

/** Where a canary sat; the value itself is not repeated. */
record Finding(String place, String canary, String form) {

  @Override
  public String toString() {
    return place + ": " + canary + " (" + form + ")";
  }
}
