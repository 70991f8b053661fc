package dev.shiming.web.service;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Calls the services in web's own name, for no browser. */
@Component
public class OwnName {

  private final OwnToken token;

  OwnName(OwnToken token) {
    this.token = token;
  }

  /** Makes the calls; nothing, and nothing was called, while there is no token. */
  public <T> Optional<T> call(Supplier<T> calls) {
    return token.current().map(mine -> new Caller(mine, null).call(calls::get));
  }
}
