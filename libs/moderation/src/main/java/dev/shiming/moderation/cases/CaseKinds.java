package dev.shiming.moderation.cases;

/** The kinds of cases that behave in a way of their own. */
final class CaseKinds {

  static final String REPORT = "report";
  static final String NICKNAME = "nickname";
  static final String APPLICATION = "application";
  static final String APPLICATION_APPEAL = "application-appeal";

  private CaseKinds() {}
}
