package dev.shiming.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ActionOutcomeTests {

  private final MockHttpServletRequest request = new MockHttpServletRequest();

  @ParameterizedTest
  @ValueSource(strings = {"success", "cancelled", "error"})
  void whatKeycloakSaysIsToldOnce(String status) {
    request.setParameter("kc_action_status", status);
    ActionOutcome.keep(request, request.getSession());
    assertThat(ActionOutcome.take(request)).isEqualTo(status);
    assertThat(ActionOutcome.take(request)).isNull();
  }

  @Test
  void aStrangersWordsAreNotKept() {
    request.setParameter("kc_action_status", "you won");
    ActionOutcome.keep(request, request.getSession());
    assertThat(ActionOutcome.take(request)).isNull();
  }

  @Test
  void whoeverHasNoSessionIsToldNothing() {
    assertThat(ActionOutcome.take(request)).isNull();
  }
}
