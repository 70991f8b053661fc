package dev.shiming.account;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

  @Test
  void modulesCallEachOtherOnlyWhereTheyMay() {
    ApplicationModules.of(AccountService.class).verify();
  }
}
