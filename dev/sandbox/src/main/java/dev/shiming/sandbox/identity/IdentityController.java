package dev.shiming.sandbox.identity;

import dev.shiming.sandbox.answers.Answers;
import dev.shiming.sandbox.faults.Faults;
import dev.shiming.sandbox.faults.Gateway;
import dev.shiming.sandbox.faults.Mode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers whether a name and a resident identity number belong together. */
@RestController
class IdentityController {

  private final Register register;
  private final Faults faults;
  private final Answers<Outcome> answers = new Answers<>();

  IdentityController(Register register, Faults faults) {
    this.register = register;
    this.faults = faults;
  }

  @PostMapping("/identity/checks")
  Outcome check(
      @RequestHeader(name = Answers.KEY, required = false) @Nullable String key,
      @RequestBody Question question) {
    if (faults.is(Gateway.IDENTITY, Mode.LYING)) {
      return new Outcome(UUID.randomUUID().toString(), true, false);
    }
    return answers.once(key, () -> answer(question));
  }

  private Outcome answer(Question question) {
    return new Outcome(
        UUID.randomUUID().toString(),
        register.matches(question.name(), question.number()),
        register.exists(question.number()));
  }

  /** Whom the caller asks about. */
  record Question(@Nullable String name, @Nullable String number) {}

  /** What the register says. */
  record Outcome(String receipt, boolean match, boolean exists) {}
}
