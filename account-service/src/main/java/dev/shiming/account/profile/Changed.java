package dev.shiming.account.profile;

import dev.shiming.account.profile.Change.State;

/**
 * What became of a change that was sent.
 *
 * @param state {@code passed} where it is shown already, else {@code waiting}
 */
public record Changed(String state) {

  static Changed to(State state) {
    return new Changed(state.word());
  }
}
