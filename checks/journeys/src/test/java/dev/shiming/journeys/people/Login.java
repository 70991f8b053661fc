package dev.shiming.journeys.people;

import dev.shiming.stack.demonstration.SampleLogins;

/** What somebody signs in with; the nickname is what others see. */
public record Login(String name, String password, String nickname) {

  /** Whether the site asks for a second factor before the console opens. */
  public boolean staff() {
    return SampleLogins.role(name) != null;
  }
}
