package dev.shiming.stack.demonstration;

import java.util.List;

/** What lies on the moderators' desk beside held texts. */
record CaseContent(List<Report> reports, List<Claim> claims) {

  /** A member's report of a text. */
  record Report(String by, String at, String subject, String reason, String text) {}

  /** A case that a moderator has taken. */
  record Claim(String by, String subject) {}
}
