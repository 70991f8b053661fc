package dev.shiming.web.layout;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the generated pictures; a seed always gives the same one, so browsers may keep it. */
@Controller
class AvatarController {

  @GetMapping("/avatars/{seed:[A-Za-z0-9_-]{1,64}}.svg")
  ResponseEntity<String> avatar(@PathVariable String seed) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .contentType(MediaType.valueOf("image/svg+xml"))
        .body(Avatar.svg(seed));
  }
}
