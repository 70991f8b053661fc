package dev.shiming.sandbox.carrier;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.shiming.sandbox.answers.Answers;
import dev.shiming.sandbox.faults.Faults;
import dev.shiming.sandbox.faults.Gateway;
import dev.shiming.sandbox.faults.Mode;
import dev.shiming.sandbox.identity.Register;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers whether a phone is in use, and whether its contract names that person. */
@RestController
class CarrierController {

  private static final Pattern IN_USE = Pattern.compile("(\\+86)?(1990000\\d{4}|13800138\\d{3})");

  private final Register register;
  private final Receipts receipts;
  private final Faults faults;
  private final Answers<Outcome> answers = new Answers<>();

  CarrierController(Register register, Receipts receipts, Faults faults) {
    this.register = register;
    this.receipts = receipts;
    this.faults = faults;
  }

  @PostMapping("/carrier/checks")
  Outcome check(
      @RequestHeader(name = Answers.KEY, required = false) @Nullable String key,
      @RequestBody Question question) {
    if (faults.is(Gateway.CARRIER, Mode.LYING)) {
      return new Outcome(UUID.randomUUID().toString(), Line.UNKNOWN, true);
    }
    return answers.once(key, () -> answer(question));
  }

  private Outcome answer(Question question) {
    var phone = question.phone();
    var active = phone != null && IN_USE.matcher(phone).matches();
    var match =
        question.ofPerson()
            ? (Boolean) (active && register.matches(question.name(), question.number()))
            : null;
    var receipt = UUID.randomUUID().toString();
    if (phone != null && active && !Boolean.FALSE.equals(match)) {
      receipts.remember(receipt, phone.replaceFirst("^\\+86", ""));
    }
    return new Outcome(receipt, active ? Line.ACTIVE : Line.UNKNOWN, match);
  }

  /** A phone, and the person who is said to hold it. */
  record Question(@Nullable String phone, @Nullable String name, @Nullable String number) {

    boolean ofPerson() {
      return name != null || number != null;
    }
  }

  /** What the carrier says. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Outcome(String receipt, Line phone, @Nullable Boolean match) {}

  /** Whether anybody answers at the number. */
  enum Line {
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("unknown")
    UNKNOWN
  }
}
