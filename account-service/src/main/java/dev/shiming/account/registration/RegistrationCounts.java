package dev.shiming.account.registration;

import dev.shiming.kit.problem.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/**
 * Counts how attempts to register end, in the words of the problem codes; never whose they were.
 */
@Component
class RegistrationCounts {

  private final MeterRegistry meters;

  RegistrationCounts(MeterRegistry meters) {
    this.meters = meters;
    for (String outcome :
        new String[] {
          "registered", "repeated", "registration.refused", "limit.reached", "gateway.unavailable"
        }) {
      of(outcome);
    }
  }

  void registered() {
    of("registered").increment();
  }

  void repeated() {
    of("repeated").increment();
  }

  void refused(Problem problem) {
    of(problem.code()).increment();
  }

  private Counter of(String outcome) {
    return Counter.builder("shiming.registrations")
        .description("Attempts to register, by how they ended")
        .tag("outcome", outcome)
        .register(meters);
  }
}
