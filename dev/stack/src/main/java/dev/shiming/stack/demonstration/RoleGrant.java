package dev.shiming.stack.demonstration;

import java.io.IOException;

/** Gives somebody a role of staff, which no page of the site can. */
@FunctionalInterface
public interface RoleGrant {

  void grant(String login, String role) throws IOException;
}
