package dev.shiming.web.console;

import java.util.List;

/** The reasons that fit a kind of case. */
final class Reasons {

  private static final List<String> OF_TEXTS =
      List.of(
          "rules",
          "spam",
          "off-topic",
          "fraud",
          "privacy",
          "defamation",
          "hate",
          "violence",
          "pornography",
          "minors",
          "rumour",
          "infringement",
          "impersonation",
          "other");
  private static final List<String> OF_NAMES =
      List.of(
          "name.impersonation",
          "name.contact",
          "name.insult",
          "name.obscene",
          "name.hatred",
          "name.rumour",
          "name.law",
          "name.security",
          "name.honour",
          "name.cult",
          "name.other-law");

  private Reasons() {}

  static List<String> of(String kind) {
    return "nickname".equals(kind) ? OF_NAMES : OF_TEXTS;
  }
}
