package dev.shiming.sandbox.sms;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shiming.sandbox.answers.Answers;
import dev.shiming.sandbox.faults.Faults;
import dev.shiming.sandbox.faults.Gateway;
import dev.shiming.sandbox.faults.Mode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Accepts messages as a carrier does, and shows what arrived. */
@RestController
class SmsController {

  private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9]\\d{6,14}");
  private static final int LONGEST = 1_000;

  private final Inbox inbox;
  private final Faults faults;
  private final Answers<Accepted> answers = new Answers<>();

  SmsController(Inbox inbox, Faults faults) {
    this.inbox = inbox;
    this.faults = faults;
  }

  @PostMapping("/sms/messages")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Accepted send(
      @RequestHeader(name = Answers.KEY, required = false) @Nullable String key,
      @RequestBody Sending sending) {
    if (!sending.acceptable()) {
      throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return answers.once(key, () -> deliver(sending));
  }

  @GetMapping("/messages")
  List<Shown> messages(@RequestParam String to) {
    var phone = "+" + to.strip().replaceFirst("^\\+", ""); // an unescaped + in a query is a blank
    return inbox.to(phone).stream().map(Shown::of).toList();
  }

  private Accepted deliver(Sending sending) {
    var id = UUID.randomUUID().toString();
    var copies =
        faults.is(Gateway.SMS, Mode.LYING) ? 0 : faults.is(Gateway.SMS, Mode.TWICE) ? 2 : 1;
    for (var copy = 0; copy < copies; copy++) {
      inbox.deliver(id, sending.receiver(), sending.words());
    }
    return new Accepted(id);
  }

  /** The receipt of a message that was taken on. */
  record Accepted(String id) {}

  /** A message to send. */
  record Sending(@Nullable String to, @Nullable String text) {

    boolean acceptable() {
      return to != null
          && INTERNATIONAL.matcher(to).matches()
          && text != null
          && !text.isBlank()
          && text.length() <= LONGEST;
    }

    String receiver() {
      return Objects.requireNonNull(to);
    }

    String words() {
      return Objects.requireNonNull(text);
    }
  }

  /** A message with the code found in it. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Shown(String id, String to, String text, @Nullable String code, Instant at) {

    static Shown of(Message message) {
      return new Shown(message.id(), message.to(), message.text(), message.code(), message.at());
    }
  }
}
