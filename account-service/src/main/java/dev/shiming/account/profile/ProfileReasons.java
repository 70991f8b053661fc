package dev.shiming.account.profile;

import dev.shiming.moderation.cases.Reasons;
import java.util.List;

/**
 * Why something in a profile is not taken: what A22.8 adds, the commonest first, and the nine
 * classes of AN15.6, which both rules ask of name, picture and introduction alike.
 */
final class ProfileReasons {

  static final Reasons ALL =
      new Reasons(
          List.of(
              "name.impersonation",
              "name.organisation",
              "name.media",
              "name.place",
              "name.state",
              "name.contact",
              "name.misleading",
              "name.insult",
              "name.obscene",
              "name.hatred",
              "name.rumour",
              "name.law",
              "name.security",
              "name.honour",
              "name.cult",
              "name.other-law"));

  private ProfileReasons() {}
}
