package dev.shiming.account.picture;

import dev.shiming.account.picture.KeptPictures.Shown;
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

/** The bytes of a picture; a browser may show them and run nothing of them. */
@RestController
class PictureController {

  private final KeptPictures pictures;

  PictureController(KeptPictures pictures) {
    this.pictures = pictures;
  }

  @Anyone
  @GetMapping("/api/pictures/{id}")
  ResponseEntity<Resource> show(
      @PathVariable String id, @RequestParam(required = false) @Nullable Integer width) {
    Shown shown = pictures.find(id, width, Viewer.current()).orElseThrow(Problem::notFound);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(shown.type()))
        .cacheControl(
            shown.open()
                ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                : CacheControl.noStore())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .body(shown.content());
  }
}
