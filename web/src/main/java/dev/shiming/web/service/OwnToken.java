package dev.shiming.web.service;

import java.util.Optional;

/** Where the calls get the token of web itself, for what no person asks for. */
public interface OwnToken {

  /** A token that is valid for a while, or nothing while Keycloak gives none. */
  Optional<String> current();
}
