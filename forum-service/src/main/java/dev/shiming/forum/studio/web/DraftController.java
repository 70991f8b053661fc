package dev.shiming.forum.studio.web;

import dev.shiming.forum.studio.DraftQueries;
import dev.shiming.forum.studio.DraftRow;
import dev.shiming.forum.studio.DraftView;
import dev.shiming.forum.studio.Drafting;
import dev.shiming.forum.studio.Drafting.Begun;
import dev.shiming.forum.studio.SaveDraft;
import dev.shiming.kit.page.Limit;
import dev.shiming.kit.page.Page;
import dev.shiming.kit.security.MemberOnly;
import dev.shiming.kit.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts of an official account: begun, written, looked at and thrown away. */
@RestController
@RequestMapping("/api/studio/{account}/drafts")
@MemberOnly
class DraftController {

  private final Drafting drafting;
  private final DraftQueries drafts;

  DraftController(Drafting drafting, DraftQueries drafts) {
    this.drafting = drafting;
    this.drafts = drafts;
  }

  @GetMapping
  Page<DraftRow> list(
      @PathVariable String account,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return drafts.page(account, Viewer.current().member(), after, Limit.of(limit));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Begun begin(@PathVariable String account, @RequestBody BeginDraft sent) {
    return drafting.begin(account, Viewer.current().member(), sent.article(), sent.key());
  }

  @GetMapping("/{id}")
  DraftView read(@PathVariable String account, @PathVariable long id) {
    return drafting.view(account, Viewer.current().member(), id);
  }

  @PutMapping("/{id}")
  DraftView save(@PathVariable String account, @PathVariable long id, @RequestBody SaveDraft sent) {
    return drafting.save(account, Viewer.current().member(), id, sent);
  }

  @GetMapping("/{id}/preview")
  Preview preview(@PathVariable String account, @PathVariable long id) {
    return new Preview(drafting.preview(account, Viewer.current().member(), id));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      @PathVariable String account,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Long version) {
    drafting.remove(account, Viewer.current().member(), id, version);
  }

  /** A new draft, of a correction where it names an article. */
  record BeginDraft(@Nullable Long article, @Nullable String key) {}

  /** The text as readers would see it. */
  record Preview(String html) {}
}
