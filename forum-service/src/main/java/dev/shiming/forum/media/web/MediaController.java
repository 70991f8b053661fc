package dev.shiming.forum.media.web;

import dev.shiming.forum.media.Media;
import dev.shiming.forum.media.Media.Shown;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.security.Anyone;
import dev.shiming.kit.security.Viewer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The bytes of a file, whole or in ranges; a browser may show them and run nothing of them. */
@RestController
class MediaController {

  /** How long a copy may outlive the article that showed it. */
  private static final Duration COPY = Duration.ofMinutes(5);

  private final Media media;

  MediaController(Media media) {
    this.media = media;
  }

  @Anyone
  @GetMapping("/api/media/{id}")
  ResponseEntity<Resource> show(
      @PathVariable String id, @RequestParam(required = false) @Nullable Integer width) {
    Shown shown = media.find(id, width, Viewer.current()).orElseThrow(Problem::notFound);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(shown.type()))
        .eTag(shown.tag())
        .cacheControl(
            shown.open()
                ? CacheControl.maxAge(COPY).cachePublic().mustRevalidate()
                : CacheControl.noCache().cachePrivate())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .body(shown.content());
  }
}
