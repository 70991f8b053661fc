package dev.shiming.web.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The desks of official accounts in forum-service: drafts, and what became of them. */
@HttpExchange(url = "/api/studio", accept = "application/json")
public interface Studio {

  @GetExchange
  List<Desk> desks();

  @GetExchange("/{account}/drafts")
  Listing<DraftRow> drafts(
      @PathVariable String account, @RequestParam(required = false) @Nullable String after);

  @PostExchange("/{account}/drafts")
  BegunDraft begin(@PathVariable String account, @RequestBody NewDraft draft);

  @GetExchange("/{account}/drafts/{id}")
  Draft draft(@PathVariable String account, @PathVariable long id);

  @PutExchange("/{account}/drafts/{id}")
  Draft save(@PathVariable String account, @PathVariable long id, @RequestBody DraftFields fields);

  @GetExchange("/{account}/drafts/{id}/preview")
  Rendered preview(@PathVariable String account, @PathVariable long id);

  @PostExchange("/{account}/drafts/{id}/proposal")
  Draft propose(@PathVariable String account, @PathVariable long id, @RequestBody Seen seen);

  @PostExchange("/{account}/drafts/{id}/return")
  Draft giveBack(@PathVariable String account, @PathVariable long id, @RequestBody GivenBack word);

  @PostExchange("/{account}/drafts/{id}/publication")
  Draft publish(@PathVariable String account, @PathVariable long id, @RequestBody Release release);

  @DeleteExchange("/{account}/drafts/{id}/publication")
  Draft takeBack(@PathVariable String account, @PathVariable long id, @RequestParam long version);

  @DeleteExchange("/{account}/drafts/{id}")
  void delete(@PathVariable String account, @PathVariable long id, @RequestParam long version);

  @GetExchange("/{account}/articles")
  Listing<DeskArticle> articles(
      @PathVariable String account, @RequestParam(required = false) @Nullable String after);

  @GetExchange("/{account}/statistics")
  Statistics statistics(@PathVariable String account, @RequestParam int days);

  @PutExchange("/{account}/articles/{id}/comments")
  void comments(@PathVariable String account, @PathVariable long id, @RequestBody CommentMode mode);

  /** A new draft, a correction where it names an article. */
  record NewDraft(String key, @Nullable Long article) {}

  /** The number of what was begun. */
  record BegunDraft(long id) {}

  /** The version that somebody acts on. */
  record Seen(long version) {}

  /** Back to its author, with a word. */
  record GivenBack(long version, String text) {}

  /** To the readers now, or then. */
  record Release(long version, @Nullable Instant at) {}

  /** Whether readers may comment. */
  record CommentMode(String comments) {}
}
