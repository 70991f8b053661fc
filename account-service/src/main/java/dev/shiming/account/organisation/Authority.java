package dev.shiming.account.organisation;

/** What the registry says of whether a person may act for an organisation. */
public enum Authority {
  YES,
  NO,
  /** It knows none of the checks by which the person was verified. */
  UNKNOWN
}
