package dev.shiming.forum.studio.web;

import dev.shiming.forum.studio.DraftView;
import dev.shiming.forum.studio.Drafting;
import dev.shiming.forum.studio.Releasing;
import dev.shiming.kit.security.MemberOnly;
import dev.shiming.kit.security.Viewer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The way of a draft to its readers: proposed, given back, published or scheduled. */
@RestController
@RequestMapping("/api/studio/{account}/drafts/{id}")
@MemberOnly
class ReleaseController {

  private final Drafting drafting;
  private final Releasing releasing;

  ReleaseController(Drafting drafting, Releasing releasing) {
    this.drafting = drafting;
    this.releasing = releasing;
  }

  @PostMapping("/proposal")
  DraftView propose(@PathVariable String account, @PathVariable long id, @RequestBody Seen sent) {
    return drafting.propose(account, Viewer.current().member(), id, sent.version());
  }

  @PostMapping("/return")
  DraftView giveBack(
      @PathVariable String account, @PathVariable long id, @RequestBody GiveBack sent) {
    return drafting.giveBack(account, Viewer.current().member(), id, sent.version(), sent.text());
  }

  @PostMapping("/publication")
  DraftView release(
      @PathVariable String account, @PathVariable long id, @RequestBody Release sent) {
    return releasing.release(account, Viewer.current().member(), id, sent.version(), sent.at());
  }

  @DeleteMapping("/publication")
  DraftView unschedule(
      @PathVariable String account,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Long version) {
    return releasing.unschedule(account, Viewer.current().member(), id, version);
  }

  /** The version that somebody acts on. */
  record Seen(@Nullable Long version) {}

  /** Back to its author, with a word. */
  record GiveBack(@Nullable Long version, @Nullable String text) {}

  /** To the readers now, or then. */
  record Release(@Nullable Long version, @Nullable Instant at) {}
}
