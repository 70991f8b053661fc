package dev.shiming.stack;

/** The port of each part, moved together so that several stacks can run side by side. */
record SitePorts(int offset) {

  static final int HIGHEST = 9083;

  private static final int MANAGEMENT = 1000;

  int web() {
    return 8080 + offset;
  }

  int accountService() {
    return 8081 + offset;
  }

  int forumService() {
    return 8082 + offset;
  }

  int commentService() {
    return 8083 + offset;
  }

  /** Where organisations' proofs are taken and shown, by account-service. */
  int proofs() {
    return 8084 + offset;
  }

  int sandbox() {
    return 8090 + offset;
  }

  int kafka() {
    return 8092 + offset;
  }

  int kafkaController() {
    return 8093 + offset;
  }

  int keycloak() {
    return 8180 + offset;
  }

  int mariaDb() {
    return 8306 + offset;
  }

  /** Where the part of this port answers about its health. */
  static int management(int port) {
    return port + MANAGEMENT;
  }
}
