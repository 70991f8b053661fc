package dev.shiming.web.session;

import org.jspecify.annotations.Nullable;

/** The session's tokens are spent and cannot be renewed: the person has to sign in once more. */
public class SignInAgain extends RuntimeException {

  public SignInAgain(@Nullable Throwable cause) {
    super("sign in again", cause);
  }
}
