package dev.shiming.account.application.web;

import dev.shiming.account.application.ApplicationSettings;
import dev.shiming.account.official.OfficialSettings;
import dev.shiming.kit.security.Anyone;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The numbers that whoever thinks of applying has to know. */
@RestController
class RulesController {

  private final OfficialRules rules;

  RulesController(OfficialSettings official, ApplicationSettings application) {
    this.rules =
        new OfficialRules(
            official.personCap(),
            official.organisationCap(),
            official.recheck().toDays(),
            official.dormancy().toDays(),
            application.due().toDays(),
            application.appeal().toDays());
  }

  @GetMapping("/api/official/rules")
  @Anyone
  OfficialRules show() {
    return rules;
  }

  /** Accounts of one person and of one organisation, and times in days. */
  record OfficialRules(
      int person,
      int organisation,
      long recheckDays,
      long dormancyDays,
      long dueDays,
      long appealDays) {}
}
