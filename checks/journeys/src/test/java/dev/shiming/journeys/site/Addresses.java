package dev.shiming.journeys.site;

import dev.shiming.stack.drive.SiteAddresses;
import java.net.URI;

/** Where the parts of the site listen, as {@code docs/contracts.md} says, moved together. */
public record Addresses(int offset) {

  private static final int WEB = 8080;
  private static final int ACCOUNT = 8081;
  private static final int FORUM = 8082;
  private static final int COMMENT = 8083;
  private static final int PROOFS = 8084;
  private static final int SANDBOX = 8090;
  private static final int KAFKA = 8092;
  private static final int KEYCLOAK = 8180;
  private static final int MARIADB = 8306;

  public URI web() {
    return at(WEB);
  }

  public URI account() {
    return at(ACCOUNT);
  }

  public URI forum() {
    return at(FORUM);
  }

  public URI comment() {
    return at(COMMENT);
  }

  /** Where browsers send what web must not see, by account-service. */
  public URI proofs() {
    return at(PROOFS);
  }

  public URI sandbox() {
    return at(SANDBOX);
  }

  public URI keycloak() {
    return at(KEYCLOAK);
  }

  public String kafka() {
    return "127.0.0.1:" + (KAFKA + offset);
  }

  int mariaDb() {
    return MARIADB + offset;
  }

  /** What the drive over HTTP wants to know. */
  public SiteAddresses ofDrive() {
    return new SiteAddresses(web(), keycloak().resolve("/realms/shiming"), sandbox());
  }

  private URI at(int port) {
    return URI.create("http://localhost:" + (port + offset));
  }
}
