package dev.shiming.web.service;

import java.util.Optional;

/** Where the calls get the token of the person they are made for. */
public interface AccessTokens {

  /** The token of the signed-in person, or nothing for a reader. */
  Optional<String> current();
}
