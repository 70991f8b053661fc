package dev.shiming.account.application.web;

import dev.shiming.account.application.Handover;
import dev.shiming.account.application.Handover.Offered;
import dev.shiming.account.application.OfferQueries;
import dev.shiming.account.application.OfferView;
import dev.shiming.kit.security.MemberOnly;
import dev.shiming.kit.security.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts that are offered to another registrant. */
@RestController
@RequestMapping("/api/official")
@MemberOnly
class TransferController {

  private final Handover handover;
  private final OfferQueries queries;

  TransferController(Handover handover, OfferQueries queries) {
    this.handover = handover;
    this.queries = queries;
  }

  @GetMapping("/transfers")
  List<OfferView> own() {
    return queries.to(member());
  }

  @GetMapping("/{account}/transfers")
  List<OfferView> offered(@PathVariable String account) {
    return queries.of(account, member());
  }

  @PostMapping("/{account}/transfers")
  @ResponseStatus(HttpStatus.CREATED)
  Offered offer(@PathVariable String account, @RequestBody OfferAccount sent) {
    return handover.offer(account, member(), sent.nickname(), sent.key());
  }

  @DeleteMapping("/{account}/transfers/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable String account, @PathVariable String id) {
    handover.end(account, id, member());
  }

  private static String member() {
    return Viewer.current().member();
  }

  /** Who may apply for the account. */
  record OfferAccount(@Nullable String nickname, @Nullable String key) {}
}
