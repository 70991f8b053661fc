package dev.shiming.forum;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

  @Test
  void modulesUseEachOtherOnlyAsDeclared() {
    ApplicationModules.of(ForumApplication.class).verify();
  }
}
