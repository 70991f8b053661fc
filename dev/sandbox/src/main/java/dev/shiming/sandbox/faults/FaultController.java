package dev.shiming.sandbox.faults;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Moves the switches, for tests by PUT and for the page by a form. */
@RestController
class FaultController {

  private final Faults faults;

  FaultController(Faults faults) {
    this.faults = faults;
  }

  @GetMapping("/faults/{gateway}")
  Fault show(@PathVariable String gateway) {
    return faults.of(known(gateway));
  }

  @PutMapping("/faults/{gateway}")
  Fault put(@PathVariable String gateway, @RequestBody Fault fault) {
    move(gateway, fault);
    return fault;
  }

  @PostMapping(path = "/faults/{gateway}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<Void> post(@PathVariable String gateway, Fault fault) {
    move(gateway, fault);
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/")).build();
  }

  private void move(String gateway, Fault fault) {
    if (!fault.acceptable()) {
      throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    faults.set(known(gateway), fault);
  }

  private static Gateway known(String name) {
    return Gateway.named(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
