package dev.shiming.web.console;

/** A case on its desk, and the place in the queue from which it was opened. */
record CaseAtHand(Desk desk, String service, long id, Place place) {

  /** Where it is shown, with the queue as it was. */
  String address() {
    return desk.path(service, id) + place.query(desk);
  }
}
