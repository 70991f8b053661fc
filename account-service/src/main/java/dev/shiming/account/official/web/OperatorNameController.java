package dev.shiming.account.official.web;

import dev.shiming.account.official.NameTyping;
import dev.shiming.account.official.OperatorNames.Typed;
import dev.shiming.kit.security.Anyone;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes a name to be shown; only the origin of tickets leads here, and only with a ticket. */
@RestController
class OperatorNameController {

  private final NameTyping typing;

  OperatorNameController(NameTyping typing) {
    this.typing = typing;
  }

  /** Leads back to the page that asked for the address, whatever became of the name. */
  @PostMapping(
      value = "/operator-names/{ticket}",
      consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  @Anyone
  ResponseEntity<Void> show(@PathVariable String ticket, InputStream body) throws IOException {
    MultiValueMap<String, String> form = QuietForm.read(body);
    var typed =
        new Typed(
            form.getFirst("name"),
            form.getFirst("number"),
            "true".equals(form.getFirst("consent")));
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(typing.take(ticket, typed)))
        .build();
  }
}
