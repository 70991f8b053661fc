package dev.shiming.stack;

import dev.shiming.stack.demonstration.ServiceAddresses;
import dev.shiming.stack.drive.SiteAddresses;
import java.net.URI;

/** Where the parts of a running site are reached from this machine. */
public record Site(
    URI web, URI accountService, URI forumService, URI commentService, URI sandbox, URI keycloak) {

  static Site of(SitePorts ports) {
    return new Site(
        local(ports.web()),
        local(ports.accountService()),
        local(ports.forumService()),
        local(ports.commentService()),
        local(ports.sandbox()),
        local(ports.keycloak()));
  }

  static URI local(int port) {
    return URI.create("http://localhost:" + port);
  }

  /** The public address of the realm, which is the issuer of its tokens. */
  public URI issuer() {
    return keycloak.resolve("/realms/shiming");
  }

  /** What a person in front of the site needs. */
  public SiteAddresses forPeople() {
    return new SiteAddresses(web, issuer(), sandbox);
  }

  /** What a caller of the services' own interfaces needs. */
  public ServiceAddresses forCallers() {
    return new ServiceAddresses(accountService, forumService, commentService);
  }
}
