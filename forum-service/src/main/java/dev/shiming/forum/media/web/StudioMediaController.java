package dev.shiming.forum.media.web;

import dev.shiming.forum.media.MediaView;
import dev.shiming.forum.media.Uploads;
import dev.shiming.forum.media.Uploads.Begun;
import dev.shiming.forum.media.Uploads.NewMedia;
import dev.shiming.kit.page.Limit;
import dev.shiming.kit.page.Page;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.security.MemberOnly;
import dev.shiming.kit.security.Viewer;
import java.io.IOException;
import java.io.InputStream;
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

/** The files of an account's desk: announced, sent in pieces, completed. */
@MemberOnly
@RestController
@RequestMapping("/api/studio/{account}/media")
class StudioMediaController {

  private final Uploads uploads;

  StudioMediaController(Uploads uploads) {
    this.uploads = uploads;
  }

  /** Where the next piece begins. */
  record Received(long offset) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Begun begin(@PathVariable String account, @RequestBody NewMedia media) {
    return uploads.begin(account, member(), media);
  }

  @PutMapping("/{id}")
  Received receive(
      @PathVariable String account,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Long offset,
      InputStream body)
      throws IOException {
    if (offset == null || offset < 0) {
      throw new Problem(HttpStatus.BAD_REQUEST, "request.unreadable");
    }
    uploads.find(account, member(), id);
    byte[] piece = body.readNBytes(Uploads.PIECE + 1);
    return new Received(uploads.receive(account, member(), id, offset, piece));
  }

  @GetMapping("/{id}")
  MediaView find(@PathVariable String account, @PathVariable String id) {
    return uploads.find(account, member(), id);
  }

  @GetMapping
  Page<MediaView> page(
      @PathVariable String account,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return uploads.page(account, member(), after, Limit.of(limit));
  }

  @PostMapping("/{id}/completion")
  MediaView complete(@PathVariable String account, @PathVariable String id) {
    return uploads.complete(account, member(), id);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable String account, @PathVariable String id) {
    uploads.delete(account, member(), id);
  }

  private static String member() {
    return Viewer.current().member();
  }
}
