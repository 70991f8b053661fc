package dev.shiming.account.application.web;

import dev.shiming.account.application.Answers;
import dev.shiming.account.application.ApplicationView;
import dev.shiming.account.application.Applying;
import dev.shiming.account.application.Applying.Begun;
import dev.shiming.account.application.Intent;
import dev.shiming.account.application.Picturing;
import dev.shiming.account.application.Proving;
import dev.shiming.account.application.Step;
import dev.shiming.account.origin.TicketAddress;
import dev.shiming.account.picture.KeptPictures;
import dev.shiming.account.verification.SentCode;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.security.MemberOnly;
import dev.shiming.kit.security.Viewer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A member's own applications. */
@RestController
@RequestMapping("/api/applications")
@MemberOnly
class ApplicationController {

  private final Applying applying;
  private final Proving proving;
  private final Picturing picturing;

  ApplicationController(Applying applying, Proving proving, Picturing picturing) {
    this.applying = applying;
    this.proving = proving;
    this.picturing = picturing;
  }

  @GetMapping
  List<ApplicationView> own() {
    return applying.of(member());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Begun begin(@RequestBody Begin sent) {
    return applying.begin(member(), Intent.of(sent.intent()), sent.account(), sent.key());
  }

  @GetMapping("/{id}")
  ApplicationView view(@PathVariable String id) {
    return applying.view(id, member());
  }

  @PutMapping("/{id}/answers/{step}")
  ApplicationView answer(
      @PathVariable String id, @PathVariable String step, @RequestBody SaveStep sent) {
    Answers answers = sent.answers();
    if (answers == null) {
      throw new Problem(HttpStatus.BAD_REQUEST, "request.unreadable");
    }
    return applying.answer(id, member(), Step.of(step), sent.version(), answers);
  }

  @PostMapping("/{id}/registry")
  ApplicationView lookUp(@PathVariable String id) {
    return applying.lookUp(id, member());
  }

  @PostMapping("/{id}/agency")
  ApplicationView lookUpAgency(@PathVariable String id) {
    return applying.lookUpAgency(id, member());
  }

  @PostMapping("/{id}/contact-codes")
  @ResponseStatus(HttpStatus.ACCEPTED)
  SentCode sendCode(@PathVariable String id) {
    return applying.sendCode(id, member());
  }

  @PostMapping("/{id}/authority")
  ApplicationView proveCode(@PathVariable String id, @RequestBody ContactCode sent) {
    return applying.proveCode(id, member(), sent.contactCode());
  }

  @PostMapping("/{id}/proof-addresses")
  @ResponseStatus(HttpStatus.CREATED)
  TicketAddress proofAddress(@PathVariable String id, @RequestBody ProofAbout sent) {
    return proving.uploadAddress(id, member(), sent.about());
  }

  @DeleteMapping("/{id}/proofs/{proof}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeProof(@PathVariable String id, @PathVariable String proof) {
    proving.remove(id, member(), proof);
  }

  @PostMapping("/{id}/picture")
  ApplicationView picture(@PathVariable String id, InputStream body) throws IOException {
    return picturing.replace(id, member(), body.readNBytes(KeptPictures.MOST_BYTES + 1));
  }

  @DeleteMapping("/{id}/picture")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removePicture(@PathVariable String id) {
    picturing.remove(id, member());
  }

  @PostMapping("/{id}/submission")
  ApplicationView submit(@PathVariable String id, @RequestBody Submit sent) {
    return applying.submit(id, member(), sent.version());
  }

  @PostMapping("/{id}/appeal")
  ApplicationView appeal(@PathVariable String id, @RequestBody Appeal sent) {
    return applying.appeal(id, member(), sent.text());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable String id) {
    applying.withdraw(id, member());
  }

  private static String member() {
    return Viewer.current().member();
  }

  /** What for, the account that it is about, and the key of the form that begins it. */
  record Begin(@Nullable String key, @Nullable String intent, @Nullable String account) {}

  /** One page of answers, and the version that its form showed. */
  record SaveStep(@Nullable Integer version, @Nullable Answers answers) {}

  /** What the organisation's contact received. */
  record ContactCode(@Nullable String contactCode) {}

  /** What a file is about: the organisation, or the domain of a credential. */
  record ProofAbout(@Nullable String about) {}

  /** The version to hand in. */
  record Submit(@Nullable Integer version) {}

  /** Why the refusal is wrong. */
  record Appeal(@Nullable String text) {}
}
